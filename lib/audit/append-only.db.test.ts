import { describe, expect, it } from 'vitest';
import { asOwner, withSecondConnection } from '@/lib/testing/second-connection';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { acceptReport } from '@/lib/reports/accept-report';

const tables = ['audit_entry', 'report_event', 'dossier_event', 'dossier_handover'] as const;

const officer = contextFor(await createPerson({ grants: { 'report.read': 'all', 'report.accept': 'all' } }));
const { code, version } = await createReport({ state: 'new' });
await acceptReport(officer, { code, version });

describe.each(tables)('%s', (table) => {
  it('gives the application the right to read and add, and no other', async () => {
    const rights = await withSecondConnection(async (client) => {
      const { rows } = await client.query<{ right: string; held: boolean }>(
        `SELECT "right", has_table_privilege(current_user, $1, "right") AS held
         FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS "right"`,
        [table],
      );
      return rows.filter((row) => row.held).map((row) => row.right);
    });
    expect(rights).toEqual(['SELECT', 'INSERT']);
  });

  it.each([`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])(
    'refuses the owner, too: %s',
    async (statement) => {
      await asOwner(async (client) => {
        const count = async () => (await client.query(`SELECT count(*)::int AS n FROM ${table}`)).rows;
        const before = await count();
        await expect(client.query(statement)).rejects.toMatchObject({ message: `${table} is append-only` });
        expect(await count()).toEqual(before);
      });
    },
  );
});

it('the history of a case and its audit entries are there to be protected', async () => {
  await asOwner(async (client) => {
    for (const table of ['audit_entry', 'report_event'])
      expect((await client.query(`SELECT FROM ${table}`)).rowCount, table).toBeGreaterThan(0);
  });
});
