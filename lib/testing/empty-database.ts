import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type EmptyDatabase = Awaited<ReturnType<typeof emptyDatabase>>;

/** A clone of the template without the office and the few rows that it has already, asked as its owner. */
export async function emptyDatabase() {
  const { ownerUrl, template } = inject('testServer');
  const name = `test_clone_seed_${randomBytes(6).toString('hex')}`;
  const url = new URL(ownerUrl);
  const server = new pg.Client({ connectionString: ownerUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${name} TEMPLATE "${template}"`);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  for (const table of ['sla_version', 'sla_profile', 'channel', 'working_calendar', 'office'])
    await client.query(`DELETE FROM ${table}`);
  const drop = async () => {
    await client.end();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  };
  const ask = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows;
  const count = async (what: string) =>
    (await ask<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]?.n;
  return { url: url.href, ask, count, drop };
}
