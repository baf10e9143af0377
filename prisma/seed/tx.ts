import type { Prisma } from '../../lib/db/generated/client';

/** What the seed writes with: one transaction, so that a seed that was interrupted leaves nothing behind. */
export type Tx = Prisma.TransactionClient;

type Table =
  | 'report'
  | 'assignment'
  | 'report_event'
  | 'citizen_message'
  | 'report_note'
  | 'deadline_pause'
  | 'deadline_extension'
  | 'deadline_judgement'
  | 'report_answer'
  | 'contact'
  | 'dossier'
  | 'dossier_step'
  | 'dossier_handover'
  | 'dossier_document'
  | 'dossier_supplement'
  | 'dossier_supplement_item'
  | 'dossier_payment'
  | 'dossier_correction'
  | 'dossier_note'
  | 'dossier_form'
  | 'dossier_event'
  | 'number_series';
type Numbered =
  | 'report'
  | 'contact'
  | 'dossier'
  | 'dossier_step'
  | 'dossier_document'
  | 'dossier_supplement'
  | 'dossier_form';

const chunkSize = 2000;
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** As JSON holds it, bytes in PostgreSQL's hexadecimal form. */
const cell = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(cell);
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;
};

/** Writes many rows with a few statements; every row has the same columns as the first. Ten times as fast as createMany. */
export async function insertRows(tx: Tx, table: Table, rows: readonly object[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).map(snake);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const statement = `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`;
  for (let start = 0; start < rows.length; start += chunkSize) {
    const chunk = rows.slice(start, start + chunkSize);
    const records = chunk.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), cell(value)])),
    );
    await tx.$executeRawUnsafe(statement, JSON.stringify(records));
  }
}

/** The next n ids of a table, taken from its sequence, so that related rows can be written in bulk. */
export async function reserveIds(tx: Tx, table: Numbered, n: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id FROM generate_series(1, ${n}::int)`;
  return rows.map((row) => row.id).sort((a, b) => a - b);
}
