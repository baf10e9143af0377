import 'server-only';
import { stringify } from 'csv-stringify';
import type pg from 'pg';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachWhere } from '@/lib/access/reach-where';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import type { Subject } from '@/lib/cases/write-audited-change';
import { pool } from '@/lib/db/client';
import { sql, type Sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import type { SearchMode } from '@/lib/search/search-where';
import type { ListKit } from './list-kit';

/** What is exported: the list as it is filtered, and how its rows are written. */
export type ListExport<Row, Sort extends string> = {
  subject: Subject;
  /** Name of the file, for the audit entry. */
  file: string;
  /** The filter as a query string, for the audit entry. */
  filter: string;
  sort: Sort | null;
  q: string;
  where: (actor: PersonActor, mode: SearchMode) => Sql;
  /** How many rows hold the words as typed. */
  countExact: (actor: PersonActor) => Promise<number>;
  header: string[];
  lines: (batch: Row[]) => Promise<string[][]>;
};

const batchSize = 1_000;
/** Excel reads the file as UTF-8 only with this mark. */
const byteOrderMark = '\ufeff';

/** Reads the rows with a cursor, a batch at a time, in one snapshot: memory does not grow with their number. */
async function* batches<Row extends pg.QueryResultRow>(statement: Sql): AsyncGenerator<Row[]> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // Reading a million rows takes as long as the reader's line takes.
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query(
      `DECLARE export NO SCROLL CURSOR FOR ${statement.text}`,
      statement.values as unknown[],
    );
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${batchSize} FROM export`);
      if (rows.length === 0) return;
      yield rows;
    }
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    await client.query('ROLLBACK').catch((error: Error) => (broken ??= error));
    client.release(broken);
  }
}

type Exported = { rows: number; isComplete: boolean };
type Asked = { subject: Subject; file: string; filter: string };

/** No row leaves before the first entry stands; the second says how many went out. */
async function writeExported(ctx: Context, { subject, file, filter }: Asked, done?: Exported): Promise<void> {
  const action = done ? `${subject}.export` : `${subject}.export_started`;
  const about = { kind: subject, id: null, label: file };
  await transaction((tx) => writeAuditEntry(tx, ctx, action, about, { data: { filter, ...done } }));
}

/**
 * Everything filtered as CSV, in the order of the list, without a limit. Who exported which filter is written before the
 * first row, how many went out when the stream ends, also when the reader broke it off.
 * @throws AppError unauthenticated, forbidden (without the right to export)
 */
export async function exportList<Row extends pg.QueryResultRow, Sort extends string>(
  kit: ListKit<Sort>,
  ctx: Context,
  asked: ListExport<Row, Sort>,
): Promise<AsyncGenerator<string>> {
  authorize(ctx, `${asked.subject}.export`);
  const { actor } = ctx;
  // The search as the list shows it: with one letter different when nothing has the words as typed.
  const mode = asked.q.trim() && (await asked.countExact(actor)) === 0 ? 'typo' : 'exact';
  const where = sql`${asked.where(actor, mode)} AND ${reachWhere(actor, `${asked.subject}.export`)}`;
  const order = kit.orders[asked.sort ?? kit.defaultSort].forward;
  const statement = sql`SELECT ${kit.columns} FROM ${kit.table} WHERE ${where} ORDER BY ${order}`;

  await writeExported(ctx, asked);

  async function* chunks(): AsyncGenerator<string> {
    const done: Exported = { rows: 0, isComplete: false };
    try {
      yield byteOrderMark + (await csv([asked.header]));
      for await (const batch of batches<Row>(statement)) {
        done.rows += batch.length;
        yield await csv(await asked.lines(batch));
      }
      done.isComplete = true;
    } finally {
      await writeExported(ctx, asked, done);
    }
  }
  return chunks();
}

/** A cell that begins like a formula is escaped, so that a spreadsheet never runs what a citizen wrote. */
function csv(lines: string[][]): Promise<string> {
  return new Promise((resolve, reject) => {
    stringify(lines, { escape_formulas: true, record_delimiter: 'windows' }, (error, text) =>
      error ? reject(error) : resolve(text),
    );
  });
}
