import 'server-only';
import { localDate } from '@/lib/deadlines/working-time';
import { sql, type Sql } from './sql';

/** The period whose numbers a report received now takes: the year in Vietnam. */
export function seriesYear(now: Date): string {
  return localDate(now).slice(0, 4);
}

/** The period whose numbers a dossier received now takes: the day in Vietnam as its code has it, yymmdd. */
export function seriesDay(now: Date): string {
  return localDate(now).slice(2).replaceAll('-', '');
}

/**
 * The statement part that takes the next number of a series. The row stays locked until the transaction ends, so that
 * numbers have no gaps: a create that fails gives its number back. Take it as late as possible.
 * @param source where the number is taken from; no row there, no number
 */
export function takeNumber(series: string, period: string, source: Sql): Sql {
  return sql`
    INSERT INTO number_series (series, period, last_number) SELECT ${series}, ${period}, 1 FROM ${source}
    ON CONFLICT (series, period) DO UPDATE SET last_number = number_series.last_number + 1
    RETURNING last_number`;
}

/** The SQL expression of a code such as PA-2026-000123 or H49.05-261008-0975; one digit more is simply written. */
export function codeExpression(series: string, period: string, digits: number): Sql {
  return sql`${`${series}-${period}-`}::text || lpad(last_number::text, greatest(${digits}::int, length(last_number::text)), '0')`;
}
