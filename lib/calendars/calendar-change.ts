/** A change of a working calendar before it is saved: which days and hours it would have. Pure. */
import {
  calendarOf,
  storedWeek,
  type CalendarWeek,
  type DayRecord,
  type OpeningHours,
} from '@/lib/deadlines/calendar-schema';
import { calendarOn, dateOf, weekdayOf, type Calendar, type DayKind } from '@/lib/deadlines/working-time';

/** What a day becomes; null: an ordinary day of the week again. */
export type DayChange = { date: string; day: Omit<DayRecord, 'date'> | null };
export type CalendarChange = {
  days: readonly DayChange[];
  /** New hours from a day on; null: the hours stay. */
  hours: { from: string; week: CalendarWeek } | null;
};

/** A calendar as it is kept: its hours, the days of its own, and those that hold for every calendar. */
export type CalendarParts = {
  hours: readonly OpeningHours[];
  own: readonly DayRecord[];
  shared: readonly DayRecord[];
};

export function calendarFrom({ hours, own, shared }: CalendarParts): Calendar {
  return calendarOf(hours, [...shared, ...own]);
}

function withDays(days: readonly DayRecord[], changes: readonly DayChange[]): DayRecord[] {
  const changed = new Set(changes.map((change) => change.date));
  return [
    ...days.filter((day) => !changed.has(day.date)),
    ...changes.flatMap(({ date, day }) => (day ? [{ date, ...day }] : [])),
  ].toSorted((a, b) => a.date.localeCompare(b.date));
}

const sameWeek = (a: CalendarWeek, b: CalendarWeek) =>
  JSON.stringify(storedWeek(a)) === JSON.stringify(storedWeek(b));

/** New hours in their place; hours that repeat the ones before them say nothing and are left out. */
export function withHours(
  hours: readonly OpeningHours[],
  change: NonNullable<CalendarChange['hours']>,
): OpeningHours[] {
  return [...hours.filter(({ from }) => from !== change.from), change]
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
    .reduce<OpeningHours[]>((kept, each) => {
      const before = kept.at(-1);
      return before && sameWeek(before.week, each.week) ? kept : [...kept, each];
    }, []);
}

/** The calendar with the change. `isDefault`: the office's own calendar keeps the days of all, so those change. */
export function withChange(parts: CalendarParts, change: CalendarChange, isDefault: boolean): CalendarParts {
  return {
    hours: change.hours ? withHours(parts.hours, change.hours) : parts.hours,
    own: isDefault
      ? parts.own.filter((day) => !change.days.some(({ date }) => date === day.date))
      : withDays(parts.own, change.days),
    shared: isDefault ? withDays(parts.shared, change.days) : parts.shared,
  };
}

/** How a day looks: worked, a make-up day, off by its kind, or off by the week. */
export type DayFace = DayKind | 'work' | 'weekend';

export function dayFace(calendar: Calendar, day: number): DayFace {
  const { days, week } = calendarOn(calendar, dateOf(day));
  const kind = days.get(dateOf(day));
  return kind ?? ((week[weekdayOf(day)] ?? []).length > 0 ? 'work' : 'weekend');
}

/** The first and last day that a change touches; from its new hours on without end. Null: it touches nothing. */
export function touchedSpan(change: CalendarChange): { first: string; last: string | null } | null {
  const dates = change.days.map((day) => day.date).toSorted();
  const first = [dates[0], change.hours?.from].filter((date) => date !== undefined).toSorted()[0];
  if (!first) return null;
  return { first, last: change.hours ? null : (dates.at(-1) ?? null) };
}
