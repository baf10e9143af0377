import 'server-only';
import { defaultCalendarCode } from '@/lib/deadlines/load-calendar';
import { CalendarHours, type DayRecord } from '@/lib/deadlines/calendar-schema';
import type { Calendar } from '@/lib/deadlines/working-time';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { calendarFrom, withChange, type CalendarChange, type CalendarParts } from './calendar-change';

type CalendarRow = { id: number; code: string; week: unknown };
type DayRow = DayRecord & { calendarId: number | null };
type DepartmentRow = { id: number; path: number[]; calendarId: number | null };

/** Every calendar of the office and who works by it, read once: for questions about many cases. */
export type CalendarBook = {
  partsOf: (calendarId: number) => CalendarParts;
  /** The calendar that a department works by; null: the office's. */
  calendarFor: (departmentId: number | null) => Calendar;
  /** The same book with one calendar changed. */
  withChange: (calendarId: number, change: CalendarChange) => CalendarBook;
};

function bookOf(
  parts: ReadonlyMap<number, CalendarParts>,
  defaultId: number | null,
  holders: ReadonlyMap<number, number | null>,
): CalendarBook {
  const made = new Map<number, Calendar>();
  const partsOf = (id: number) => parts.get(id) ?? { hours: [], own: [], shared: [] };
  return {
    partsOf,
    calendarFor: (departmentId) => {
      const id = (departmentId === null ? null : holders.get(departmentId)) ?? defaultId ?? 0;
      const known = made.get(id);
      if (known) return known;
      const calendar = calendarFrom(partsOf(id));
      made.set(id, calendar);
      return calendar;
    },
    withChange: (calendarId, change) => {
      const changed = withChange(partsOf(calendarId), change, calendarId === defaultId);
      const next = new Map(parts).set(calendarId, changed);
      // The days of all are the same in every calendar.
      for (const [id, each] of next) next.set(id, { ...each, shared: changed.shared });
      return bookOf(next, defaultId, holders);
    },
  };
}

/** @see CalendarBook */
export async function loadCalendarBook(tx: Tx): Promise<CalendarBook> {
  const calendars = await tx.$queryRaw<CalendarRow[]>(sql`SELECT id, code, week FROM working_calendar`);
  const days = await tx.$queryRaw<DayRow[]>(sql`
    SELECT calendar_id AS "calendarId", to_char(date, 'YYYY-MM-DD') AS date, kind, name, source, is_official AS "isOfficial"
    FROM calendar_day ORDER BY date`);
  const departments = await tx.$queryRaw<DepartmentRow[]>(
    sql`SELECT id, path, calendar_id AS "calendarId" FROM department`,
  );
  const own = new Map(departments.map((department) => [department.id, department.calendarId]));
  const holders = new Map(
    departments.map(({ id, path }) => [
      id,
      path
        .toReversed()
        .map((above) => own.get(above))
        .find((calendarId) => calendarId != null) ?? null,
    ]),
  );
  const record = ({ calendarId: _holder, ...day }: DayRow): DayRecord => day;
  const shared = days.filter((day) => day.calendarId === null).map(record);
  const parts = new Map(
    calendars.map(({ id, week }) => [
      id,
      {
        hours: CalendarHours.parse(week),
        own: days.filter((day) => day.calendarId === id).map(record),
        shared,
      },
    ]),
  );
  const defaultId = calendars.find((calendar) => calendar.code === defaultCalendarCode)?.id ?? null;
  return bookOf(parts, defaultId, holders);
}
