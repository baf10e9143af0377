import 'server-only';
import { rows, sql, type Sql } from '@/lib/db/sql';
import { listColumns, type ListedReport } from './list-reports-row';
import type { ReportSort } from './report-list-params';

/**
 * The closed map of orders, each with the id as tie-breaker, forwards and read from the end. Rows without a due date
 * (paused) come last in both directions. Every order has an index that gives it without sorting (migrations 0001, 0003).
 */
const orders: Record<ReportSort, { forward: Sql; backward: Sql }> = {
  receivedAt: { forward: sql`r.received_at, r.id`, backward: sql`r.received_at DESC, r.id DESC` },
  '-receivedAt': { forward: sql`r.received_at DESC, r.id DESC`, backward: sql`r.received_at, r.id` },
  dueAt: { forward: sql`r.due_at NULLS LAST, r.id`, backward: sql`r.due_at DESC NULLS FIRST, r.id DESC` },
  '-dueAt': { forward: sql`r.due_at DESC NULLS LAST, r.id DESC`, backward: sql`r.due_at NULLS FIRST, r.id` },
  updatedAt: { forward: sql`r.updated_at, r.id`, backward: sql`r.updated_at DESC, r.id DESC` },
  '-updatedAt': { forward: sql`r.updated_at DESC, r.id DESC`, backward: sql`r.updated_at, r.id` },
  code: { forward: sql`r.code`, backward: sql`r.code DESC` },
  '-code': { forward: sql`r.code DESC`, backward: sql`r.code` },
};

export const defaultSort: ReportSort = '-receivedAt';
/** From here on, ids are found in the index first and only then the rows are read. */
const deepFrom = 200;

export type Slice = { where: Sql; sort: ReportSort; limit: number; offset: number; backward?: boolean };

/** The order of a whole list. */
export function orderBy(sort: ReportSort): Sql {
  return orders[sort].forward;
}

/** The statement for a slice of the list, with more columns (a total in the same statement) when given. */
export function sliceStatement({ where, sort, limit, offset, backward }: Slice, more: Sql = sql``): Sql {
  const order = orders[sort][backward ? 'backward' : 'forward'];
  const page = sql`report r WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  if (offset < deepFrom) return sql`SELECT ${listColumns}${more} FROM ${page}`;
  return sql`SELECT ${listColumns}${more} FROM report r WHERE r.id = ANY (ARRAY(SELECT r.id FROM ${page})) ORDER BY ${order}`;
}

/** The rows of a slice, always in the order asked for. */
export async function readSlice(slice: Slice): Promise<ListedReport[]> {
  const found = await rows<ListedReport>(sliceStatement(slice));
  return slice.backward ? found.reverse() : found;
}
