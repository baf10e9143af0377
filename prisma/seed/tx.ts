import type { Prisma } from '../../lib/db/generated/client';

/** What the seed writes with: one transaction, so that a seed that was interrupted leaves nothing behind. */
export type Tx = Prisma.TransactionClient;

/** Rows a statement: well under the 65,535 parameters that PostgreSQL takes. */
const chunkSize = 500;

/** Calls `write` with the rows in chunks. */
export async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += chunkSize) await write(rows.slice(start, start + chunkSize));
}

/** The next n ids of a table, taken from its sequence, so that related rows can be written in bulk. */
export async function reserveIds(tx: Tx, table: 'report' | 'contact', n: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id FROM generate_series(1, ${n}::int)`;
  return rows.map((row) => row.id).sort((a, b) => a - b);
}
