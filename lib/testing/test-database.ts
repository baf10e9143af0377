/**
 * Vitest's setup for the database and contract layers: this file's own clone of the template, reached as the
 * application's role (never as owner), dropped when the file is done. The environment is set before anything reads it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { db, pool } from '@/lib/db/client';

const server = inject('testServer');
const database = `test_clone_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;

function urlFor(name: string, asApp: boolean): string {
  const url = new URL(server.ownerUrl);
  url.pathname = `/${name}`;
  if (asApp) {
    url.username = server.appUser;
    url.password = server.appPassword;
  }
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

await onServer(`CREATE DATABASE "${database}" TEMPLATE "${server.template}"`);
const dataDir = mkdtempSync(path.join(tmpdir(), 'congvu-test-'));

Object.assign(process.env, {
  DATABASE_URL: urlFor(database, true),
  TEST_OWNER_URL: urlFor(database, false),
  DATA_DIR: dataDir,
  PERSONAL_DATA_KEY: 'ab'.repeat(32),
  AUTH_SECRET: 'a-secret-that-only-tests-know-0123456789',
  BASE_URL: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
  DEMO: '1',
  JOBS: '0',
  DATABASE_POOL: '10',
});

afterAll(async () => {
  await db().$disconnect();
  if (!pool().ended) await pool().end();
  await onServer(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  rmSync(dataDir, { recursive: true, force: true });
});
