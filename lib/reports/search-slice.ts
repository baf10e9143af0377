import 'server-only';
import { row, sql, type Sql } from '@/lib/db/sql';
import { defaultSort, readSlice } from './list-reports-order';
import type { ListedReport } from './list-reports-row';
import { searchTiers, type SearchMode } from './search-where';

type Asked = { where: Sql; query: string; mode: SearchMode; limit: number; offset: number };

/**
 * A slice of the search by relevance. The tiers are read one after another, each newest first and each without the
 * rows of those before it, so that paging is stable and together they are exactly the rows that are counted.
 */
export async function readSearchSlice({ where, query, mode, limit, offset }: Asked): Promise<ListedReport[]> {
  const found: ListedReport[] = [];
  let skip = offset;
  let before: Sql = sql``;
  const tiers = searchTiers(query, mode);
  for (const [at, tier] of tiers.entries()) {
    const tierWhere = sql`${where} AND ${tier}${before}`;
    const part = await readSlice({ where: tierWhere, sort: defaultSort, limit: limit - found.length, offset: skip });
    found.push(...part);
    if (found.length >= limit || at === tiers.length - 1) break;
    skip = part.length > 0 || skip === 0 ? 0 : skip - (await countUpTo(tierWhere, skip));
    before = sql`${before} AND NOT (${tier})`;
  }
  return found;
}

/** How many rows the tier has; it ended before `most`. */
async function countUpTo(where: Sql, most: number): Promise<number> {
  const found = await row<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM (SELECT 1 FROM report r WHERE ${where} LIMIT ${most}) AS counted`,
  );
  return found?.n ?? 0;
}
