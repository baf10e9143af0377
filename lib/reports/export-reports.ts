import 'server-only';
import { stringify } from 'csv-stringify';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachWhere } from '@/lib/access/reach-where';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { pool } from '@/lib/db/client';
import { sql, type Sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import type { Language } from '@/lib/i18n/languages';
import { countReports, listWhere } from './count-reports';
import { exportHeader, exportLine, exportWords } from './export-reports-columns';
import { listNamesFor } from './list-reports-names';
import { defaultSort, orderBy } from './list-reports-order';
import { listColumns, toReportRow, type ListedReport } from './list-reports-row';
import type { FilterMoment } from './report-filter';
import { filterMoment } from './report-filter-moment';
import { reportList, type ReportListParams } from './report-list-params';
import type { SearchMode } from './search-where';

const batchSize = 1_000;
/** Excel reads the file as UTF-8 only with this mark. */
const byteOrderMark = '\ufeff';

/** Reads the rows with a cursor, a batch at a time, in one snapshot: memory does not grow with their number. */
async function* batches(statement: Sql): AsyncGenerator<ListedReport[]> {
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
      const { rows } = await client.query<ListedReport>(`FETCH ${batchSize} FROM export`);
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

/** The search as the list shows it: with one letter different when nothing has the words as typed. */
async function searchMode(ctx: Context, params: ReportListParams, moment: FilterMoment): Promise<SearchMode> {
  if (!params.q.trim()) return 'exact';
  const exact = await countReports(ctx.actor, params, moment);
  return exact.total > 0 ? 'exact' : 'typo';
}

type Exported = { rows: number; isComplete: boolean };

/** No row leaves before the first entry stands; the second says how many went out. */
async function writeExported(ctx: Context, params: ReportListParams, done?: Exported): Promise<void> {
  const data = { filter: reportList.serialize(params), ...done };
  const subject = { kind: 'report', id: null, label: 'reports.csv' };
  await transaction((tx) =>
    writeAuditEntry(tx, ctx, done ? 'report.export' : 'report.export_started', subject, { data }),
  );
}

/**
 * Everything filtered as CSV, in the order of the list, without a limit and without personal data. Who exported which
 * filter is written before the first row, how many went out when the stream ends, also when the reader broke it off.
 * @throws AppError unauthenticated, forbidden (without `report.export`)
 */
export async function exportReports(
  ctx: Context,
  params: ReportListParams,
  language: Language,
): Promise<AsyncGenerator<string>> {
  authorize(ctx, 'report.export');
  const moment = await filterMoment(ctx.now);
  const mode = await searchMode(ctx, params, moment);
  const where = sql`${listWhere(ctx.actor, params, moment, mode)} AND ${reachWhere(ctx.actor, 'report.export')}`;
  const order = orderBy(params.sort ?? defaultSort);
  const statement = sql`SELECT ${listColumns} FROM report r WHERE ${where} ORDER BY ${order}`;

  await writeExported(ctx, params);

  async function* chunks(): AsyncGenerator<string> {
    const done: Exported = { rows: 0, isComplete: false };
    const word = await exportWords(language);
    try {
      yield byteOrderMark + (await csv([exportHeader(language)]));
      for await (const batch of batches(statement)) {
        const names = await listNamesFor(batch);
        done.rows += batch.length;
        yield await csv(
          batch.map((listed) => exportLine(toReportRow(listed, names, moment), language, word)),
        );
      }
      done.isComplete = true;
    } finally {
      await writeExported(ctx, params, done);
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
