import { z } from 'zod';
import { CalendarWeek } from '@/lib/deadlines/calendar-schema';
import { dayKinds } from '@/lib/deadlines/working-time';

const text = (max: number) => z.string().trim().normalize().max(max);
const id = z.number().int().positive();

/** YYYY-MM-DD in the years that an office plans in. */
const CalendarDate = z.iso.date().refine((date) => date >= '2020-01-01' && date <= '2099-12-31', 'date_span');

export const CalendarDayFacts = z.object({
  kind: z.enum(dayKinds),
  name: text(120).min(2),
  /** The decision or law that says so. */
  source: text(200).min(2),
  isOfficial: z.boolean(),
});

export const ChangeCalendar = z
  .object({
    id,
    version: z.number().int(),
    days: z
      .array(z.object({ date: CalendarDate, day: CalendarDayFacts.nullable() }))
      .max(400)
      .refine((days) => new Set(days.map((day) => day.date)).size === days.length, 'day_twice'),
    hours: z
      .object({
        from: CalendarDate,
        week: CalendarWeek.refine((week) => week.some((blocks) => blocks.length > 0), 'never_open'),
      })
      .nullable(),
  })
  .refine(({ days, hours }) => days.length > 0 || hours !== null, { path: ['days'], message: 'no_change' });
export type ChangeCalendar = z.infer<typeof ChangeCalendar>;

/** What was previewed, so that exactly that is applied. */
export const ApplyCalendarChange = z.object({ change: ChangeCalendar, fingerprint: z.string().max(64) });
export type ApplyCalendarChange = z.infer<typeof ApplyCalendarChange>;

export const ReadCalendarDays = z.object({ text: z.string().max(200_000) });
export type ReadCalendarDays = z.infer<typeof ReadCalendarDays>;
