import 'server-only';
import type pg from 'pg';
import { rows, sql, type Sql } from '@/lib/db/sql';
import type { TwoFaced } from '@/lib/search/search-where';
import { countLimit, countUpTo, toListCount, type ListCount } from './count-list';
import type { ListKit, ListTable } from './list-kit';
import { gather, runWalk, type Slice } from './walk-list';

type SearchSlice = {
  /** What is asked besides the search, and reach. */
  rest: Sql;
  /** The search itself. */
  found: TwoFaced;
  /** Conditions whose rows come first; each implies `found`. */
  tiers: readonly TwoFaced[];
  limit: number;
  offset: number;
};

/** A tier with fewer rows than this is gathered and sorted; a larger one is walked. */
const walkFrom = 2_000;
/**
 * So many of the newest rows are looked through: few before it is known that many rows have the words, then many, where the
 * newest are all of another kind (an app sent ten thousand alike).
 */
export const probeWindows = { few: 4_000, many: 60_000 } as const;

/**
 * The slice when the newest rows of a window are enough to fill it, as they are for words that many rows have;
 * null when they are not. A beginning of the order, so what it finds is what a whole walk would find.
 */
export async function probeNewest<Row extends pg.QueryResultRow, Sort extends string>(
  { table, columns, orders, defaultSort }: ListKit<Sort>,
  { rest, found, tiers, limit, offset }: SearchSlice,
  window: number = probeWindows.few,
): Promise<Row[] | null> {
  const first = tiers[0] ?? found;
  const newest = orders[defaultSort].forward;
  const listed = await rows<Row>(sql`
    SELECT ${columns} FROM (SELECT r.* FROM ${table} WHERE ${rest} ORDER BY ${newest} LIMIT ${window}) AS r
    WHERE ${first.scan} ORDER BY ${newest} LIMIT ${limit} OFFSET ${offset}`);
  return listed.length === limit ? listed : null;
}

/**
 * The total of a search. When more than can be counted hold the words as one phrase, which the index answers much
 * faster than words apart, that is the answer.
 */
export async function countSearch(
  kit: ListTable,
  { rest, tiers }: SearchSlice,
  count: () => Promise<ListCount>,
): Promise<ListCount> {
  const phrase = tiers.at(-1);
  if (phrase) {
    const beyond = await countUpTo(kit, sql`${rest} AND ${phrase.index}`, countLimit + 1);
    if (beyond > countLimit) return toListCount(beyond);
  }
  return count();
}

/**
 * A slice, by relevance, of a search that finds more than can be counted. The tiers are read one after another, each
 * newest first and without the rows of those before it: paging is stable, and together they are exactly what is found.
 */
export async function readSearchSlice<Row extends pg.QueryResultRow & { id: number }, Sort extends string>(
  kit: ListKit<Sort>,
  { rest, found, tiers, limit, offset }: SearchSlice,
): Promise<Row[]> {
  const sort = kit.defaultSort;
  const walk = (slice: Slice<Sort>) => runWalk<Row, Sort>(kit, slice, { steady: false });
  const listed: Row[] = [];
  let skip = offset;
  let before = sql``;
  for (const tier of tiers) {
    const where = sql`${rest} AND ${tier.index}${before}`;
    const size = await countUpTo(kit, where, Math.max(walkFrom, skip + limit));
    if (skip < size) {
      const slice = { sort, limit: limit - listed.length, offset: skip };
      const part =
        size < walkFrom
          ? (await gather<Row, Sort>(kit, { ...slice, where })).listed
          : await walk({ ...slice, where: sql`${rest} AND ${tier.scan}${before}` });
      listed.push(...part);
    }
    if (listed.length === limit) return listed;
    skip = Math.max(0, skip - size);
    before = sql`${before} AND NOT (${tier.scan})`;
  }
  const where = sql`${rest} AND ${found.scan}${before}`;
  return [...listed, ...(await walk({ where, sort, limit: limit - listed.length, offset: skip }))];
}
