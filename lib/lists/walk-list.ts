import 'server-only';
import type pg from 'pg';
import { empty, list, name, preparedRows, rows, sql, type Sql } from '@/lib/db/sql';
import { countLimit } from './count-list';
import type { ListKit } from './list-kit';

/** From here on, ids are found in the index first and only then the rows are read. */
const deepFrom = 200;

export type Slice<Sort extends string> = { where: Sql; sort: Sort; limit: number; offset: number };

/** Walks the order and keeps what meets the condition: for sets so large that a page is soon full. */
function walkStatement<Sort extends string>(
  { table, columns, orders }: ListKit<Sort>,
  { where, sort, limit, offset }: Slice<Sort>,
  more: Sql = sql``,
  backward = false,
): Sql {
  const order = orders[sort][backward ? 'backward' : 'forward'];
  // Written out: a prepared plan that does not know how few rows are wanted would sort the whole table.
  const few = name(offset === 0 ? `LIMIT ${limit}` : `LIMIT ${limit} OFFSET ${offset}`);
  const page = sql`${table} WHERE ${where} ORDER BY ${order} ${few}`;
  if (offset < deepFrom) return sql`SELECT ${columns}${more} FROM ${page}`;
  return sql`SELECT ${columns}${more} FROM ${table} WHERE r.id = ANY (ARRAY(SELECT r.id FROM ${page})) ORDER BY ${order}`;
}

/**
 * Runs a walk. From the beginning (or the end) it is prepared: its plan is the index of its order whatever the values.
 * @param steady false when a value decides the plan: a state that hardly any row is in is not walked for
 */
export function runWalk<Row extends pg.QueryResultRow, Sort extends string>(
  kit: ListKit<Sort>,
  slice: Slice<Sort>,
  { more, backward = false, steady = true }: { more?: Sql; backward?: boolean; steady?: boolean } = {},
): Promise<Row[]> {
  const statement = walkStatement(kit, slice, more, backward);
  return slice.offset === 0 && steady ? preparedRows<Row>(statement) : rows<Row>(statement);
}

/**
 * So many rows from the beginning of an order are looked through for each row that is wanted: first few, then, where the
 * beginning is all of another kind (the newest are open, and closed ones are asked for), many. Never more than most.
 */
const probes = [
  { each: 200, most: 20_000 },
  { each: 4_000, most: 100_000 },
] as const;

/**
 * The slice when the beginning of the order is enough to fill it, as it is for conditions that many rows meet; null when
 * it is not. What it finds is what a whole walk would find, and it never looks at more than it may.
 */
export async function probeOrder<Row extends pg.QueryResultRow, Sort extends string>(
  { table, columns, orders }: ListKit<Sort>,
  { where, sort, limit, offset }: Slice<Sort>,
): Promise<Row[] | null> {
  const { forward } = orders[sort];
  for (const { each, most } of probes) {
    const window = Math.min(most, each * (offset + limit));
    const listed = await rows<Row>(sql`
      SELECT ${columns} FROM (SELECT r.* FROM ${table} ORDER BY ${forward} LIMIT ${window}) AS r
      WHERE ${where} ORDER BY ${forward} LIMIT ${limit} OFFSET ${offset}`);
    if (listed.length === limit) return listed;
  }
  return null;
}

/**
 * Gathers everything that meets the condition, up to the limit of counting, and sorts that: total and page in one
 * statement, and never a walk through the whole table for a handful of rows. Beyond the limit `listed` is empty.
 * @param tiers conditions whose rows come first, the first before the second
 * @param most null: gathers all, however many; sorting half the table takes a second, but no order makes it a minute
 */
export async function gather<Row extends { id: number }, Sort extends string>(
  { table, columns, orders }: ListKit<Sort>,
  { where, sort, limit, offset }: Slice<Sort>,
  tiers: readonly Sql[] = [],
  most: number | null = countLimit,
): Promise<{ counted: number; listed: Row[] }> {
  const { key, forward } = orders[sort];
  const tier = tiers.length
    ? sql`CASE ${list(
        tiers.map((one, at) => sql`WHEN ${one} THEN ${at}::int`),
        ' ',
      )} ELSE ${tiers.length}::int END`
    : sql`0`;
  const found = await rows<Row & { counted: number }>(sql`
    WITH hits AS MATERIALIZED (
      SELECT r.id, ${key}, ${tier} AS tier FROM ${table} WHERE ${where}${most === null ? empty : sql` LIMIT ${most + 1}`}),
    picked AS (
      SELECT r.id, r.tier FROM hits r WHERE ${most === null ? sql`true` : sql`(SELECT count(*) FROM hits) <= ${most}`}
      ORDER BY r.tier, ${forward} LIMIT ${limit} OFFSET ${offset})
    SELECT counted.n AS counted, ${columns}
    FROM (SELECT count(*)::int AS n FROM hits) AS counted
    LEFT JOIN (picked JOIN ${table} ON r.id = picked.id) ON true
    ORDER BY picked.tier, ${forward}`);
  const listed = found.filter((one) => (one.id as number | null) !== null);
  return { counted: found[0]?.counted ?? 0, listed };
}
