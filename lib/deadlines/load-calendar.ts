import 'server-only';
import { sql } from '@/lib/db/sql';
import { rowsIn, type Tx } from '@/lib/db/transaction';
import { CalendarHours, calendarOf, type DayRecord } from './calendar-schema';
import type { Calendar } from './working-time';

/** The calendar of the whole office; departments may keep another. */
export const defaultCalendarCode = 'office';

type CalendarRow = { week: unknown; days: DayRecord[] | null };

/**
 * The working calendar of a department: its own, or the nearest ancestor's, or the office's. A day entered for one
 * calendar goes before the same day entered for all.
 */
export function loadCalendar(departmentId?: number | null, tx?: Tx): Promise<Calendar> {
  if (!tx || departmentId) return readCalendar(departmentId, tx);
  const known = ofTransaction.get(tx) ?? readCalendar(null, tx);
  ofTransaction.set(tx, known);
  return known;
}

/** A change asks several of its clocks; what the office's calendar says is the same for all of them. */
const ofTransaction = new WeakMap<Tx, Promise<Calendar>>();

async function readCalendar(departmentId?: number | null, tx?: Tx): Promise<Calendar> {
  const [found] = await rowsIn<CalendarRow>(
    tx,
    sql`
    WITH chosen AS (
      SELECT c.id, c.week FROM working_calendar c
      LEFT JOIN department own ON own.id = ${departmentId ?? null}::int
      LEFT JOIN department holder ON holder.calendar_id = c.id AND holder.id = ANY (own.path)
      WHERE holder.id IS NOT NULL OR c.code = ${defaultCalendarCode}
      ORDER BY array_position(own.path, holder.id) DESC NULLS LAST LIMIT 1)
    SELECT (SELECT week FROM chosen) AS week,
      (SELECT json_agg(json_build_object('date', to_char(d.date, 'YYYY-MM-DD'), 'kind', d.kind, 'name', d.name,
         'source', d.source, 'isOfficial', d.is_official)
         ORDER BY d.calendar_id NULLS FIRST)
       FROM calendar_day d WHERE d.calendar_id IS NULL OR d.calendar_id = (SELECT id FROM chosen)) AS days`,
  );
  return calendarOf(found?.week ? CalendarHours.parse(found.week) : [], found?.days ?? []);
}
