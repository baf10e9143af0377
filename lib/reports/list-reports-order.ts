import 'server-only';
import { list, name, preparedRows, rows, sql, type Sql } from '@/lib/db/sql';
import { countLimit } from './count-reports';
import { listColumns, type ListedReport } from './list-reports-row';
import type { ReportSort } from './report-list-params';

/**
 * The closed map of orders, each with the id as tie-breaker, forwards and read from the end. Rows without a due date
 * (paused) come last in both directions. Every order has an index that gives it without sorting (migrations 0001, 0003).
 */
type Order = { key: Sql; forward: Sql; backward: Sql };
const received = sql`r.received_at`;
const due = sql`r.due_at`;
const updated = sql`r.updated_at`;
const code = sql`r.code`;
const orders: Record<ReportSort, Order> = {
  receivedAt: {
    key: received,
    forward: sql`r.received_at, r.id`,
    backward: sql`r.received_at DESC, r.id DESC`,
  },
  '-receivedAt': {
    key: received,
    forward: sql`r.received_at DESC, r.id DESC`,
    backward: sql`r.received_at, r.id`,
  },
  dueAt: {
    key: due,
    forward: sql`r.due_at NULLS LAST, r.id`,
    backward: sql`r.due_at DESC NULLS FIRST, r.id DESC`,
  },
  '-dueAt': {
    key: due,
    forward: sql`r.due_at DESC NULLS LAST, r.id DESC`,
    backward: sql`r.due_at NULLS FIRST, r.id`,
  },
  updatedAt: { key: updated, forward: sql`r.updated_at, r.id`, backward: sql`r.updated_at DESC, r.id DESC` },
  '-updatedAt': {
    key: updated,
    forward: sql`r.updated_at DESC, r.id DESC`,
    backward: sql`r.updated_at, r.id`,
  },
  code: { key: code, forward: sql`r.code`, backward: sql`r.code DESC` },
  '-code': { key: code, forward: sql`r.code DESC`, backward: sql`r.code` },
};

export const defaultSort: ReportSort = '-receivedAt';
/** From here on, ids are found in the index first and only then the rows are read. */
const deepFrom = 200;

export type Slice = { where: Sql; sort: ReportSort; limit: number; offset: number };

/** The order of a whole list. */
export function orderBy(sort: ReportSort): Sql {
  return orders[sort].forward;
}

/** Walks the order and keeps what meets the condition: for sets so large that a page is soon full. */
function walkStatement({ where, sort, limit, offset }: Slice, more: Sql = sql``, backward = false): Sql {
  const order = orders[sort][backward ? 'backward' : 'forward'];
  // Written out: a prepared plan that does not know how few rows are wanted would sort the whole table.
  const few = name(offset === 0 ? `LIMIT ${limit}` : `LIMIT ${limit} OFFSET ${offset}`);
  const page = sql`report r WHERE ${where} ORDER BY ${order} ${few}`;
  if (offset < deepFrom) return sql`SELECT ${listColumns}${more} FROM ${page}`;
  return sql`SELECT ${listColumns}${more} FROM report r WHERE r.id = ANY (ARRAY(SELECT r.id FROM ${page})) ORDER BY ${order}`;
}

/**
 * Runs a walk. From the beginning (or the end) it is prepared: its plan is the index of its order whatever the values.
 * @param steady false when a value decides the plan: a state that hardly any report is in is not walked for
 */
export function runWalk<Row extends ListedReport>(
  slice: Slice,
  { more, backward = false, steady = true }: { more?: Sql; backward?: boolean; steady?: boolean } = {},
): Promise<Row[]> {
  const statement = walkStatement(slice, more, backward);
  return slice.offset === 0 && steady ? preparedRows<Row>(statement) : rows<Row>(statement);
}

export type Gathered = { counted: number; listed: ListedReport[] };

/**
 * Gathers everything that meets the condition, up to the limit of counting, and sorts that: total and page in one
 * statement, and never a walk through the whole table for a handful of rows. Beyond the limit `listed` is empty.
 * @param tiers conditions whose rows come first, the first before the second
 */
export async function gather(
  { where, sort, limit, offset }: Slice,
  tiers: readonly Sql[] = [],
): Promise<Gathered> {
  const { key, forward } = orders[sort];
  const tier = tiers.length
    ? sql`CASE ${list(
        tiers.map((one, at) => sql`WHEN ${one} THEN ${at}::int`),
        ' ',
      )} ELSE ${tiers.length}::int END`
    : sql`0`;
  const found = await rows<ListedReport & { counted: number }>(sql`
    WITH hits AS MATERIALIZED (
      SELECT r.id, ${key}, ${tier} AS tier FROM report r WHERE ${where} LIMIT ${countLimit + 1}),
    picked AS (
      SELECT r.id, r.tier FROM hits r WHERE (SELECT count(*) FROM hits) <= ${countLimit}
      ORDER BY r.tier, ${forward} LIMIT ${limit} OFFSET ${offset})
    SELECT counted.n AS counted, ${listColumns}
    FROM (SELECT count(*)::int AS n FROM hits) AS counted
    LEFT JOIN (picked JOIN report r ON r.id = picked.id) ON true
    ORDER BY picked.tier, ${forward}`);
  const listed = found.filter((one) => one.id !== null);
  return { counted: found[0]?.counted ?? 0, listed };
}
