import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { rows, sql } from '@/lib/db/sql';
import { CalendarHours, type CalendarWeek } from '@/lib/deadlines/calendar-schema';
import { defaultCalendarCode } from '@/lib/deadlines/load-calendar';
import { calendarOn, localDate } from '@/lib/deadlines/working-time';
import { calendarFrom } from './calendar-change';

export type CalendarRow = {
  id: number;
  code: string;
  name: string;
  /** The hours in force, in minutes of the day, Monday first. */
  week: CalendarWeek;
  /** The office's calendar: for every department that has no other, and it keeps the days that hold for all. */
  isDefault: boolean;
  /** Departments that keep it themselves; those below them follow. */
  departments: number;
  /** Days of its own that are to come or in this year; for the office's calendar those of all. */
  days: number;
  /** Of these, how many are estimated. */
  estimated: number;
};
type Found = Omit<CalendarRow, 'week' | 'isDefault'> & { week: unknown };

/** Every working calendar, the office's first. @throws AppError forbidden */
export async function listCalendars(ctx: Context): Promise<CalendarRow[]> {
  authorize(ctx, 'settings.manage');
  const found = await rows<Found>(sql`
    SELECT c.id, c.code, c.name, c.week,
      (SELECT count(*)::int FROM department d WHERE d.calendar_id = c.id AND d.disabled_at IS NULL) AS departments,
      count(d.id)::int AS days, count(d.id) FILTER (WHERE NOT d.is_official)::int AS estimated
    FROM working_calendar c
    LEFT JOIN calendar_day d ON d.date >= date_trunc('year', report_day(${ctx.now}::timestamptz))
      AND (d.calendar_id = c.id OR (d.calendar_id IS NULL AND c.code = ${defaultCalendarCode}))
    GROUP BY c.id ORDER BY c.code <> ${defaultCalendarCode}, c.name, c.id`);
  const today = localDate(ctx.now);
  return found.map(({ week, ...facts }) => {
    const calendar = calendarFrom({ hours: CalendarHours.parse(week), own: [], shared: [] });
    const inForce = calendarOn(calendar, today).week;
    return {
      ...facts,
      isDefault: facts.code === defaultCalendarCode,
      week: inForce.map((blocks) => blocks.map(([opens, closes]) => [opens, closes])),
    };
  });
}
