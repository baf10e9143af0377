import { z } from 'zod';
import type { Block, Calendar, DayFacts, DayKind } from './working-time';

/** The hours of a province's offices when no calendar says otherwise: Monday to Friday, 07:30–11:30 and 13:30–17:00. */
const officeDay: readonly Block[] = [
  [450, 690],
  [810, 1020],
];
export const officeWeek: readonly (readonly Block[])[] = [
  officeDay,
  officeDay,
  officeDay,
  officeDay,
  officeDay,
  [],
  [],
];

const clock = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/;
const Minute = z
  .string()
  .regex(clock, 'clock')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
const Day = z
  .array(z.tuple([Minute, Minute]))
  .max(6)
  .refine(
    (blocks) =>
      blocks.every(([opens, closes], index) => opens < closes && opens >= (blocks[index - 1]?.[1] ?? 0)),
    'blocks_overlap',
  );

/** Seven days, Monday first, as stored: [["07:30","11:30"],["13:30","17:00"]]. Parsing gives minutes of the day. */
export const CalendarWeek = z.array(Day).length(7);
export type CalendarWeek = z.infer<typeof CalendarWeek>;

/** A week of hours and the local date from which it holds; null: since ever. */
export type OpeningHours = { from: string | null; week: CalendarWeek };

/**
 * The hours of a calendar as stored: one week, or several in order, each from a day on, so that new hours never count
 * anew what was worked under the old ones.
 */
export const CalendarHours = z.union([
  CalendarWeek.transform((week): OpeningHours[] => [{ from: null, week }]),
  z
    .array(z.object({ from: z.iso.date().nullable(), week: CalendarWeek }))
    .min(1)
    .refine((all) =>
      all.every(({ from }, at) =>
        at === 0 ? from === null : from !== null && from > (all[at - 1]?.from ?? ''),
      ),
    ),
]);

const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The week as it is stored. */
export function storedWeek(week: CalendarWeek): [string, string][][] {
  return week.map((blocks) => blocks.map(([opens, closes]) => [clockOf(opens), clockOf(closes)]));
}

/** The hours as they are stored: a single week stays a plain week. */
export function storedHours(hours: readonly OpeningHours[]) {
  const [only] = hours;
  if (only && hours.length === 1) return storedWeek(only.week);
  return hours.map(({ from, week }) => ({ from, week: storedWeek(week) }));
}

export type DayRecord = DayFacts & { date: string; kind: DayKind };

/** The calendar made of hours and the days that differ; of two records for one day the later one counts. */
export function calendarOf(hours: readonly OpeningHours[], days: readonly DayRecord[]): Calendar {
  const special = {
    days: new Map(days.map((day) => [day.date, day.kind])),
    facts: new Map(days.map(({ date, name, source, isOfficial }) => [date, { name, source, isOfficial }])),
  };
  const later = hours.toReversed().reduce<{ calendar: Calendar; from: string | null } | null>(
    (next, { from, week }) => ({
      from,
      calendar: {
        ...special,
        week,
        ...(next?.from ? { next: { from: next.from, calendar: next.calendar } } : {}),
      },
    }),
    null,
  );
  return later?.calendar ?? { ...special, week: officeWeek };
}
