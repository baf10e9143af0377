/**
 * Vitest's global setup: one PostgreSQL for the run, with one template database that every test file clones.
 * TEST_DATABASE_URL (owner rights needed) points at a server that runs already; otherwise an embedded one is started.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/lib/embedded-postgres.mjs';
import { applyMigrations } from '../../scripts/lib/schema-engine';
import { fillTemplate } from './template-data';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: { ownerUrl: string; appUser: string; appPassword: string; template: string };
  }
}

const root = path.resolve(import.meta.dirname, '../..');
const login = { appUser: 'congvu_test', appPassword: 'congvu_test' };
/** Any number will do, as long as every run takes the same lock. */
const lockKey = 420_311;

type Running = { ownerUrl: string; template: string; users: number; stop: () => Promise<void> };
/** The database and contract projects share one server: they are set up in one process, one after the other. */
const holder = globalThis as typeof globalThis & { congVuTestServer?: Promise<Running> };

export default async function setup(project: TestProject) {
  const running = await (holder.congVuTestServer ??= start());
  running.users++;
  project.provide('testServer', { ownerUrl: running.ownerUrl, template: running.template, ...login });
  return async () => {
    if (--running.users > 0) return;
    holder.congVuTestServer = undefined;
    await running.stop();
  };
}

async function start(): Promise<Running> {
  const given = process.env.TEST_DATABASE_URL;
  if (given)
    return { ownerUrl: given, template: await prepareTemplate(given), users: 0, stop: async () => {} };
  const slot = takeSlot();
  const server = await startPostgres({
    databaseDir: path.join(slot, 'data'),
    flags: [
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=200',
    ],
  });
  const ownerUrl = server.url('postgres');
  await dropLeftovers(ownerUrl);
  const stop = async () => {
    await server.stop();
    rmSync(path.join(slot, 'owner'), { force: true });
  };
  return { ownerUrl, template: await prepareTemplate(ownerUrl), users: 0, stop };
}

/** A folder that no other running test run uses: several may run at once on one working tree. */
function takeSlot(): string {
  for (let number = 1; ; number++) {
    const slot = path.join(root, '.cache/test-postgres', String(number));
    mkdirSync(slot, { recursive: true });
    const owner = path.join(slot, 'owner');
    try {
      if (!isAlive(Number(readFileSync(owner, 'utf8')))) rmSync(owner, { force: true });
    } catch {
      // Nobody has it.
    }
    try {
      writeFileSync(owner, String(process.pid), { flag: 'wx' });
      return slot;
    } catch {
      // Another run was faster: look for the next one.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch {
    return false;
  }
}

/** Clones that a killed run left on our own server. */
async function dropLeftovers(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_clone\\_%'",
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  await client.end();
}

/** Everything that the template is made of: changing any of it makes a new one. */
function templateName(): string {
  const hash = createHash('sha256');
  const migrations = path.join(root, 'prisma/migrations');
  for (const name of readdirSync(migrations).sort()) {
    if (!/^\d{4}_/.test(name)) continue;
    hash.update(name).update(readFileSync(path.join(migrations, name, 'migration.sql')));
  }
  hash.update(readFileSync(path.join(import.meta.dirname, 'template-data.ts')));
  return `test_template_${hash.digest('hex').slice(0, 16)}`;
}

/** Makes the template database unless it is there. An advisory lock lets only one of several runs do it. */
async function prepareTemplate(ownerUrl: string): Promise<string> {
  const name = templateName();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const exists = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (exists.rowCount === 0) {
      const draft = `${name}_draft`;
      await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
      await client.query(`CREATE DATABASE "${draft}"`);
      const url = withDatabase(ownerUrl, draft);
      await applyMigrations(url);
      await fillTemplate(url);
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
        draft,
      ]);
      await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
    }
    await client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${login.appUser}') THEN
        CREATE ROLE ${login.appUser} LOGIN PASSWORD '${login.appPassword}' IN ROLE congvu_app;
      END IF;
    END $$`);
    return name;
  } finally {
    await client.end();
  }
}

function withDatabase(ownerUrl: string, database: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  return url.href;
}
