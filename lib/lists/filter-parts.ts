import 'server-only';
import { sql, type Sql } from '@/lib/db/sql';
import type { FilterMoment } from './filter-moment';

/** The pieces that the filter compilers of reports and dossiers are made of, on the table `r`. */

/** Where an open case may stand against its due date. What became of a closed one is its outcome. */
export type FilterLateness = 'late' | 'due_soon' | 'on_time' | 'paused';

/** Ids for codes are found by the database; one code keeps the order of the index usable. A code nobody has finds nothing. */
export function codes(column: Sql, table: Sql, asked: readonly string[]): Sql {
  const [only] = asked;
  if (asked.length === 1) return sql`${column} = (SELECT id FROM ${table} AND code = ${only})`;
  return sql`${column} IN (SELECT id FROM ${table} AND code = ANY (${[...asked]}::text[]))`;
}

/** One value keeps the order of an index usable, too. */
export function oneOf(column: Sql, asked: readonly (string | number)[], type: Sql): Sql {
  return asked.length === 1 ? sql`${column} = ${asked[0]}` : sql`${column} = ANY (${[...asked]}::${type}[])`;
}

/** Of open cases. */
export function latenessWhere(lateness: FilterLateness, { now, warnAt }: FilterMoment): Sql {
  switch (lateness) {
    case 'late':
      return sql`r.due_at < ${now}`;
    case 'due_soon':
      return sql`(r.due_at >= ${now} AND r.due_at < ${warnAt})`;
    case 'on_time':
      return sql`r.due_at >= ${warnAt}`;
    case 'paused':
      return sql`r.paused_minutes_left IS NOT NULL`;
  }
}

/** The first instant of a local day (UTC+7, no daylight saving), moved by whole days. */
function dayStart(day: string, add = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + add * 86_400_000);
}

/** From the beginning of one local day to the end of another. */
export function between(column: Sql, from: string | null, to: string | null): Sql[] {
  const parts: Sql[] = [];
  if (from) parts.push(sql`${column} >= ${dayStart(from)}`);
  if (to) parts.push(sql`${column} < ${dayStart(to, 1)}`);
  return parts;
}
