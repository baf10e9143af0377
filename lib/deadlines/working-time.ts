/**
 * Working time in Asia/Ho_Chi_Minh: UTC+7 the whole year, no daylight saving (docs/domain/deadlines.md).
 * The clock counts whole minutes: the seconds of an instant are dropped before counting, so that what is added and
 * what is measured are always the same number.
 */
export const dayKinds = ['holiday', 'substitute_off', 'swap_off', 'makeup_work'] as const;
export type DayKind = (typeof dayKinds)[number];

/** A working block as minutes of the day, from (included) to (excluded). */
export type Block = readonly [number, number];

/** What a day that differs is called and where that is written. */
export type DayFacts = { name: string; source: string; isOfficial: boolean };

export type Calendar = {
  /** Seven lists of blocks, Monday first, in order and without overlap. */
  week: readonly (readonly Block[])[];
  /** Days that differ from the week, by local date YYYY-MM-DD. */
  days: ReadonlyMap<string, DayKind>;
  /** For explanations. */
  facts?: ReadonlyMap<string, DayFacts>;
  /** From this local date on another calendar holds: new opening hours, or another department's. */
  next?: { from: string; calendar: Calendar };
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const offsetMs = 7 * 60 * minuteMs;
/** A calendar that has no working minute in ten years is broken: counting on would never end. */
const longestSearch = 3_660;

/** Days since 1970-01-01 in local time. */
export type DayNumber = number;

export function dayOf(at: Date): DayNumber {
  return Math.floor((at.getTime() + offsetMs) / dayMs);
}

/** Minute of the local day. */
export function minuteOf(at: Date): number {
  return Math.floor((at.getTime() + offsetMs - dayOf(at) * dayMs) / minuteMs);
}

/** The instant of a minute of a local day. */
export function instant(day: DayNumber, minute: number): Date {
  return new Date(day * dayMs + minute * minuteMs - offsetMs);
}

/** The instant without its seconds: where the clock begins and stops counting. */
export function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / minuteMs) * minuteMs);
}

/** YYYY-MM-DD of a day number. */
export function dateOf(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Local date YYYY-MM-DD of an instant. */
export function localDate(at: Date): string {
  return dateOf(dayOf(at));
}

/** 0 is Monday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The calendar that holds on a local date: the last one that has begun. */
export function calendarOn(calendar: Calendar, date: string): Calendar {
  let holds = calendar;
  while (holds.next && date >= holds.next.from) holds = holds.next.calendar;
  return holds;
}

/** The blocks that are worked on this day. A make-up day works the hours of a Monday. */
export function blocksOn(calendar: Calendar, day: DayNumber): readonly Block[] {
  const date = dateOf(day);
  const { week, days } = calendarOn(calendar, date);
  const kind = days.get(date);
  if (kind === 'makeup_work') return week[0] ?? [];
  return kind ? [] : (week[weekdayOf(day)] ?? []);
}

/** @param date local date YYYY-MM-DD */
export function isWorkingDay(calendar: Calendar, date: string): boolean {
  return blocksOn(calendar, dayOf(new Date(`${date}T00:00:00+07:00`))).length > 0;
}

/**
 * The instant when that many working minutes have passed since `from`; a negative number goes back in time.
 * Ends with the minute that is counted last: 07:30 + 240 is 11:30, not 13:30. Nothing added leaves the minute as it is.
 * @throws RangeError when the calendar has no working time
 */
export function addWorkingMinutes(calendar: Calendar, from: Date, minutes: number): Date {
  let left = Math.abs(Math.round(minutes));
  const step = minutes < 0 ? -1 : 1;
  const start = dayOf(from);
  const startMinute = minuteOf(from);
  if (left === 0) return instant(start, startMinute);
  let idle = 0;
  for (let day = start; idle < longestSearch; day += step) {
    const blocks = blocksOn(calendar, day);
    idle = blocks.length ? 0 : idle + 1;
    for (const [opens, closes] of step > 0 ? blocks : [...blocks].reverse()) {
      const first = step > 0 && day === start ? Math.max(opens, startMinute) : opens;
      const last = step < 0 && day === start ? Math.min(closes, startMinute) : closes;
      const length = last - first;
      if (length <= 0) continue;
      if (left <= length) return step > 0 ? instant(day, first + left) : instant(day, last - left);
      left -= length;
    }
  }
  throw new RangeError('the calendar has no working time');
}

/** The minute itself when it is worked, else the first one of the next working block. @throws RangeError when there is none */
export function nextOpening(calendar: Calendar, from: Date): Date {
  const minute = wholeMinute(from);
  return addWorkingMinutes(calendar, addWorkingMinutes(calendar, minute, 1), -1);
}

/** Working minutes from one instant to another; negative when `to` lies before `from`. */
export function workingMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  if (to < from) return 0 - workingMinutesBetween(calendar, to, from);
  const [firstDay, lastDay] = [dayOf(from), dayOf(to)];
  let total = 0;
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const [opens, closes] of blocksOn(calendar, day)) {
      const first = day === firstDay ? Math.max(opens, minuteOf(from)) : opens;
      const last = day === lastDay ? Math.min(closes, minuteOf(to)) : closes;
      total += Math.max(0, last - first);
    }
  }
  return total;
}

/** The first working day on or after the given one. */
function workingDayFrom(calendar: Calendar, day: DayNumber): DayNumber {
  for (let candidate = day; candidate < day + longestSearch; candidate += 1) {
    if (blocksOn(calendar, candidate).length) return candidate;
  }
  throw new RangeError('the calendar has no working day');
}

/** The receiving day of something that arrived at this instant: a day off receives on the next working day. */
export function receivingDay(calendar: Calendar, from: Date): DayNumber {
  return workingDayFrom(calendar, dayOf(from));
}

/**
 * The end of the n-th working day after the receiving day; n = 0 is the end of the receiving day itself.
 * Two public tickets of Huế fix the rule: Thu 04/03/2021 → 15/03/2021 and Sun 22/10/2023 → 01/11/2023 with n = 7.
 */
export function endOfWorkingDayAfter(calendar: Calendar, from: Date, days: number): Date {
  let day = receivingDay(calendar, from);
  for (let count = 0; count < days; count += 1) day = workingDayFrom(calendar, day + 1);
  return endOfDay(calendar, day);
}

function endOfDay(calendar: Calendar, day: DayNumber): Date {
  return instant(day, blocksOn(calendar, day).at(-1)?.[1] ?? 0);
}

/**
 * The end of the receiving day for what arrives before the cut-off of a working day, else of the next working day: a
 * same-day procedure received at or after 15:00 gives its result on the next one (domain.md §3). Arriving when the day's
 * last block is over, on a morning-only Saturday at noon, is after the cut-off too.
 * @param cutOff minute of the day
 */
export function endOfSameDay(calendar: Calendar, from: Date, cutOff: number): Date {
  const day = receivingDay(calendar, from);
  const isIn = day !== dayOf(from) || (minuteOf(from) < cutOff && from < endOfDay(calendar, day));
  return endOfDay(calendar, isIn ? day : workingDayFrom(calendar, day + 1));
}
