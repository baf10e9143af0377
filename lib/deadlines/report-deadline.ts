import type { SlaTerms } from './sla-terms';
import { termEnd } from './term';
import { addWorkingMinutes, workingMinutesBetween, type Calendar } from './working-time';

export type ReportPromise = { acceptDueAt: Date; dueAt: Date; nextUpdateDueAt: Date | null };

/** What a report is promised when it comes in: accepted, heard of again and answered by these dates. */
export function reportPromise(
  calendar: Calendar,
  sla: Pick<SlaTerms, 'accept' | 'resolve' | 'update'>,
  receivedAt: Date,
): ReportPromise {
  return {
    acceptDueAt: termEnd(calendar, sla.accept, receivedAt),
    dueAt: termEnd(calendar, sla.resolve, receivedAt),
    nextUpdateDueAt: sla.update && termEnd(calendar, sla.update, receivedAt),
  };
}

/** Stops the clock: the working minutes that are left, negative when the time had already run out. */
export function pauseClock(calendar: Calendar, dueAt: Date, now: Date): number {
  return workingMinutesBetween(calendar, now, dueAt);
}

/** Lets the clock run again: the new due date. For dates without terms; a clock with terms reads its inputs instead. */
export function resumeClock(calendar: Calendar, minutesLeft: number, now: Date): Date {
  return addWorkingMinutes(calendar, now, minutesLeft);
}
