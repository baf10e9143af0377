import { expect, it, vi } from 'vitest';
import { withSecondConnection } from '@/lib/testing/second-connection';
import { preparedRows, sql } from './sql';

it('prepares two statements of one text under one name, whichever copy of the module asks', async () => {
  await preparedRows(sql`SELECT 1 AS n`);
  vi.resetModules();
  const copy = await import('./sql');
  // The other copy begins with another statement: a name that was counted out would now stand for two texts.
  expect(await copy.preparedRows(sql`SELECT 2 AS n`)).toEqual([{ n: 2 }]);
  expect(await copy.preparedRows(sql`SELECT 1 AS n`)).toEqual([{ n: 1 }]);
});

it('stops naming when enough is prepared', async () => {
  vi.resetModules();
  const { statementName } = await import('./statement-name');
  const names = Array.from({ length: 300 }, (_, n) => statementName(`SELECT ${n}`));
  expect(new Set(names.filter(Boolean)).size).toBe(200);
  expect(statementName('SELECT 7')).toBe(names[7]);
  expect(statementName('SELECT 299')).toBeUndefined();
  await withSecondConnection(async (client) => {
    const { rows } = await client.query({ name: statementName('SELECT 299'), text: 'SELECT 299 AS n' });
    expect(rows).toEqual([{ n: 299 }]);
  });
});
