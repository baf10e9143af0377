import {
  addWorkingMinutes,
  endOfWorkingDayAfter,
  workingMinutesBetween,
  type Calendar,
} from './working-time';

/** What a version of a service level promises, as far as due dates depend on it. */
export type SlaTerms = { acceptHours: number; handleDays: number };

/** The two dates a report is promised: accepted within working hours, answered by the end of the n-th working day after receipt. */
export function reportDueDates(
  calendar: Calendar,
  sla: SlaTerms,
  receivedAt: Date,
): { acceptDueAt: Date; dueAt: Date } {
  return {
    acceptDueAt: addWorkingMinutes(calendar, receivedAt, sla.acceptHours * 60),
    dueAt: endOfWorkingDayAfter(calendar, receivedAt, sla.handleDays),
  };
}

/** Stops the clock: the working minutes that are left, negative when the time had already run out. */
export function pauseClock(calendar: Calendar, dueAt: Date, now: Date): number {
  return workingMinutesBetween(calendar, now, dueAt);
}

/** Lets the clock run again: the new due date. */
export function resumeClock(calendar: Calendar, minutesLeft: number, now: Date): Date {
  return addWorkingMinutes(calendar, now, minutesLeft);
}
