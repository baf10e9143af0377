import 'server-only';
import { row, sql, type Sql } from '@/lib/db/sql';
import type { ListTable } from './list-kit';

/** Beyond this a total that is kept nowhere is given as "10.000+". */
export const countLimit = 10_000;

export type ListCount = {
  total: number;
  /** false: there are more than `total`. */
  totalIsExact: boolean;
};

/** Counts as far as the limit; one more than the limit says that there are more. */
export function cappedTotal({ table }: ListTable, where: Sql): Sql {
  return sql`SELECT count(*)::int FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ${countLimit + 1}) AS counted`;
}

export function toListCount(counted: number): ListCount {
  return { total: Math.min(counted, countLimit), totalIsExact: counted <= countLimit };
}

/**
 * How many rows meet the condition.
 * @param kept a total that is maintained, which is exact at any size; null: counted as far as the limit
 */
export async function countList(kit: ListTable, where: Sql, kept: Sql | null): Promise<ListCount> {
  const found = await row<{ total: number }>(sql`SELECT (${kept ?? cappedTotal(kit, where)}) AS total`);
  const total = found?.total ?? 0;
  return kept ? { total, totalIsExact: true } : toListCount(total);
}

export async function countUpTo({ table }: ListTable, where: Sql, most: number): Promise<number> {
  const counted = await row<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ${most}) AS counted`,
  );
  return counted?.n ?? 0;
}
