import 'server-only';
import { row, rows, sql, type Sql } from '@/lib/db/sql';
import { defaultSort, gather, walkStatement } from './list-reports-order';
import type { ListedReport } from './list-reports-row';

/** The same condition in its two faces (see SearchAccess). */
export type TwoFaced = { index: Sql; scan: Sql };
type Asked = { where: TwoFaced; tiers: readonly TwoFaced[]; limit: number; offset: number };

/** A tier with fewer rows than this is gathered and sorted; a larger one is walked. */
const walkFrom = 2_000;

/**
 * A slice, by relevance, of a search that finds more than can be counted. The tiers are read one after another, each
 * newest first and without the rows of those before it: paging is stable, and together they are exactly what is found.
 */
export async function readSearchSlice({ where, tiers, limit, offset }: Asked): Promise<ListedReport[]> {
  const listed: ListedReport[] = [];
  let skip = offset;
  let index = where.index;
  let scan = where.scan;
  for (const tier of tiers) {
    const inTier = { index: sql`${index} AND ${tier.index}`, scan: sql`${scan} AND ${tier.scan}` };
    const size = await countUpTo(inTier.index, Math.max(walkFrom, skip + limit));
    if (skip < size) {
      const slice = { sort: defaultSort, limit: limit - listed.length, offset: skip };
      const part = size < walkFrom ? (await gather({ ...slice, where: inTier.index })).listed : await walk({ ...slice, where: inTier.scan });
      listed.push(...part);
    }
    if (listed.length === limit) return listed;
    skip = Math.max(0, skip - size);
    index = sql`${index} AND NOT (${tier.index})`;
    scan = sql`${scan} AND NOT (${tier.scan})`;
  }
  return [...listed, ...(await walk({ where: scan, sort: defaultSort, limit: limit - listed.length, offset: skip }))];
}

function walk(slice: Parameters<typeof walkStatement>[0]): Promise<ListedReport[]> {
  return rows<ListedReport>(walkStatement(slice));
}

async function countUpTo(where: Sql, most: number): Promise<number> {
  const found = await row<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM (SELECT 1 FROM report r WHERE ${where} LIMIT ${most}) AS counted`,
  );
  return found?.n ?? 0;
}
