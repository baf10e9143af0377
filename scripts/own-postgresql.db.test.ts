/** A PostgreSQL of one's own (docs/operations.md): with one address, and with an owner and a server login that is no superuser. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { onServer, prepareDatabase, reachGiven } from './lib/database.mjs';

const { ownerUrl: serverUrl } = inject('testServer');
const made: { databases: string[]; roles: string[] } = { databases: [], roles: [] };
afterAll(() =>
  onServer(serverUrl, async (client: pg.Client) => {
    for (const name of made.databases) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    for (const name of made.roles) await client.query(`DROP ROLE IF EXISTS ${name}`);
  }),
);

const nameOf = (what: string) => `test_clone_${what}_${randomBytes(4).toString('hex')}`;
function urlOf(database: string, login?: string) {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (login) [url.username, url.password] = [login, 'secret'];
  return url.href;
}
async function emptyDatabase(owner?: string) {
  const name = nameOf('own');
  made.databases.push(name);
  await onServer(serverUrl, (client: pg.Client) =>
    client.query(`CREATE DATABASE ${name} ${owner ? `OWNER ${owner}` : ''}`),
  );
  return name;
}
async function login(kind: string, more: string) {
  const name = nameOf(kind);
  made.roles.push(name);
  await onServer(serverUrl, (client: pg.Client) =>
    client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${more}`),
  );
  return name;
}

/** What the app may do once the database is prepared. */
async function rightsOf(appUrl: string) {
  return onServer(appUrl, async (client: pg.Client) => {
    const { rows } = await client.query<Record<string, boolean>>(`
      SELECT has_table_privilege('report', 'INSERT') AS writes, has_table_privilege('audit_entry', 'UPDATE') AS rewrites,
        has_schema_privilege('public', 'CREATE') AS migrates, has_database_privilege(current_database(), 'CREATE') AS makes_schemas,
        (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS rules`);
    return rows[0];
  });
}
const appOnly = { writes: true, rewrites: false, migrates: false, makes_schemas: false, rules: false };

describe('a PostgreSQL of one’s own', () => {
  it('is migrated by DATABASE_URL alone, and the app then works without the rights of the owner', async () => {
    const database = await reachGiven({ databaseUrl: urlOf(await emptyDatabase()) });
    const first = await prepareDatabase(database);
    expect(first.applied.length).toBeGreaterThan(5);
    expect(first.office).toBeNull();
    expect(await rightsOf(database.appUrl)).toEqual(appOnly);
    expect((await prepareDatabase(database)).applied).toEqual([]);
  }, 120_000);

  it('is migrated by DATABASE_OWNER_URL, and served through the login of DATABASE_URL', async () => {
    const owner = await login('owner', '');
    const server = await login('server', 'IN ROLE congvu_app');
    const name = await emptyDatabase(owner);
    const database = await reachGiven({ databaseUrl: urlOf(name, server), ownerUrl: urlOf(name, owner) });
    expect((await prepareDatabase(database)).applied.length).toBeGreaterThan(5);
    expect(await rightsOf(database.appUrl)).toEqual(appOnly);
    expect((await prepareDatabase(database)).applied).toEqual([]);
  }, 120_000);
});
