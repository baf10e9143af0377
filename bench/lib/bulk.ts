/** Writing very many rows: COPY text, and tables without their indexes while it goes on. */
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Field = string | number | boolean | null;

const copyField = (value: Field) => (value === null ? '\\N' : String(value).replace(/[\\\t\n]/g, ' '));

/** One line of COPY text. */
export const line = (...fields: Field[]) => `${fields.map(copyField).join('\t')}\n`;

/** A bytea as COPY text has it; `line` would take its backslash for a mistake. */
export const byteaMark = '\u0001x';

export async function copy(client: pg.Client, table: string, columns: string, text: string): Promise<void> {
  if (!text) return;
  const stream = client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`)) as unknown as Writable;
  stream.end(text.replaceAll(byteaMark, '\\\\x'));
  await finished(stream);
}

/** Runs the work while the tables have only their unique indexes, and builds the others again. */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY ($1::text[])
     AND indexname NOT LIKE '%_pkey' AND indexdef NOT LIKE 'CREATE UNIQUE%'`,
    [tables],
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX "${indexname}"`);
  await work();
  console.log('building the indexes …');
  for (const { indexdef } of rows) await client.query(indexdef);
}

/** Rows `first` to `total` in chunks, with a bar that moves. */
export async function inChunks(
  first: number,
  total: number,
  write: (from: number, to: number) => Promise<void>,
): Promise<void> {
  const chunk = 20_000;
  const started = Date.now();
  for (let from = first; from <= total; from += chunk) {
    const to = Math.min(from + chunk - 1, total);
    await write(from, to);
    if (((from - first) / chunk) % 5 !== 4 && to !== total) continue;
    const bar = '█'.repeat(Math.round((to / total) * 30)).padEnd(30, '░');
    console.log(`${bar} ${to.toLocaleString('en')} rows, ${Math.round((Date.now() - started) / 1000)} s`);
  }
}
