import { z } from 'zod';
import { addWorkingMinutes, endOfSameDay, endOfWorkingDayAfter, type Calendar } from './working-time';

export const termUnits = ['working_hours', 'working_days', 'same_day'] as const;
export type TermUnit = (typeof termUnits)[number];

/** 15:00 (domain.md §3), where no other hour is given. */
export const defaultCutOff = 15 * 60;

/**
 * What is promised, as service levels and procedures store it:
 * n working hours from the minute of receipt; the end of the n-th working day after the receiving day; or the same day,
 * unless received at or after the cut-off (a minute of the day), then the next one.
 */
export const Term = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('working_hours'), value: z.number().positive().max(5_000) }),
  z.object({ unit: z.literal('working_days'), value: z.number().int().min(0).max(1_000) }),
  z.object({
    unit: z.literal('same_day'),
    cutOff: z.number().int().min(0).max(1_440).default(defaultCutOff),
  }),
]);
export type Term = z.infer<typeof Term>;

/** A stored pair of columns as a term. @throws ZodError for a unit or value that is none */
export function termOf(unit: string, value: number | null, cutOff?: number | null): Term {
  return Term.parse({ unit, value: value ?? undefined, cutOff: cutOff ?? undefined });
}

/** When the term ends if nothing stops the clock. */
export function termEnd(calendar: Calendar, term: Term, startedAt: Date): Date {
  switch (term.unit) {
    case 'working_hours':
      return addWorkingMinutes(calendar, startedAt, term.value * 60);
    case 'working_days':
      return endOfWorkingDayAfter(calendar, startedAt, term.value);
    case 'same_day':
      return endOfSameDay(calendar, startedAt, term.cutOff);
  }
}
