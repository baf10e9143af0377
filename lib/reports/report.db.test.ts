import { expect, it } from 'vitest';
import { row, sql } from '@/lib/db/sql';
import { openStates, reportStates } from './report';

/** The states named in a check constraint, as PostgreSQL prints it. */
async function statesOf(constraint: string): Promise<string[]> {
  const found = await row<{ text: string }>(sql`
    SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = ${constraint}`);
  return [...(found?.text ?? '').matchAll(/'(\w+)'::text/g)].map((match) => match[1] ?? '').sort();
}

it('the database and the table know the same states, and the same ones as open', async () => {
  expect(await statesOf('report_state_known')).toEqual([...reportStates].sort());
  expect(await statesOf('report_open_or_closed')).toEqual([...openStates].sort());
});
