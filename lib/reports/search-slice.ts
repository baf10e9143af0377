import 'server-only';
import { row, rows, sql, type Sql } from '@/lib/db/sql';
import { countLimit, toReportCount, type ReportCount } from './count-reports';
import { defaultSort, gather, orderBy, runWalk, type Slice } from './list-reports-order';
import { listColumns, type ListedReport } from './list-reports-row';
import type { TwoFaced } from './search-where';

export type SearchSlice = {
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
/** So many of the newest reports are looked through before anything is counted. */
const probeWindow = 4_000;

/**
 * The slice when the newest few thousand reports are enough to fill it, as they are for words that many reports have;
 * null when they are not. A beginning of the order, so what it finds is what a whole walk would find.
 */
export async function probeNewest({
  rest,
  found,
  tiers,
  limit,
  offset,
}: SearchSlice): Promise<ListedReport[] | null> {
  const first = tiers[0] ?? found;
  const newest = orderBy(defaultSort);
  const listed = await rows<ListedReport>(sql`
    SELECT ${listColumns} FROM (SELECT r.* FROM report r WHERE ${rest} ORDER BY ${newest} LIMIT ${probeWindow}) AS r
    WHERE ${first.scan} ORDER BY ${newest} LIMIT ${limit} OFFSET ${offset}`);
  return listed.length === limit ? listed : null;
}

/**
 * The total of a search. When more than can be counted hold the words as one phrase, which the index answers much
 * faster than words apart, that is the answer.
 */
export async function countSearch(
  { rest, tiers }: SearchSlice,
  count: () => Promise<ReportCount>,
): Promise<ReportCount> {
  const phrase = tiers.at(-1);
  if (phrase) {
    const beyond = await countUpTo(sql`${rest} AND ${phrase.index}`, countLimit + 1);
    if (beyond > countLimit) return toReportCount(beyond);
  }
  return count();
}

/**
 * A slice, by relevance, of a search that finds more than can be counted. The tiers are read one after another, each
 * newest first and without the rows of those before it: paging is stable, and together they are exactly what is found.
 */
export async function readSearchSlice({
  rest,
  found,
  tiers,
  limit,
  offset,
}: SearchSlice): Promise<ListedReport[]> {
  const listed: ListedReport[] = [];
  let skip = offset;
  let before = sql``;
  for (const tier of tiers) {
    const where = sql`${rest} AND ${tier.index}${before}`;
    const size = await countUpTo(where, Math.max(walkFrom, skip + limit));
    if (skip < size) {
      const slice = { sort: defaultSort, limit: limit - listed.length, offset: skip };
      const part =
        size < walkFrom
          ? (await gather({ ...slice, where })).listed
          : await walk({ ...slice, where: sql`${rest} AND ${tier.scan}${before}` });
      listed.push(...part);
    }
    if (listed.length === limit) return listed;
    skip = Math.max(0, skip - size);
    before = sql`${before} AND NOT (${tier.scan})`;
  }
  const where = sql`${rest} AND ${found.scan}${before}`;
  return [
    ...listed,
    ...(await walk({ where, sort: defaultSort, limit: limit - listed.length, offset: skip })),
  ];
}

function walk(slice: Slice): Promise<ListedReport[]> {
  return runWalk(slice, { steady: false });
}

async function countUpTo(where: Sql, most: number): Promise<number> {
  const counted = await row<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM (SELECT 1 FROM report r WHERE ${where} LIMIT ${most}) AS counted`,
  );
  return counted?.n ?? 0;
}
