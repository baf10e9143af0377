/** The clocks of a report: which dates and terms each of them runs on (docs/domain/deadlines.md). */
import type { ClockInputs, Extension, Pause, Transfer } from '@/lib/deadlines/clock';
import type { SlaTerms } from '@/lib/deadlines/sla-terms';
import type { Calendar } from '@/lib/deadlines/working-time';

export const reportClocks = ['accept', 'next_update', 'resolve', 'publish'] as const;
export type ReportClock = (typeof reportClocks)[number];

/** The columns that the clocks run on. */
export type ClockDates = {
  receivedAt: Date;
  reopenedAt: Date | null;
  toldAt: Date | null;
  answeredAt: Date | null;
  acceptDueAt: Date | null;
  nextUpdateDueAt: Date | null;
  dueAt: Date | null;
  publishDueAt: Date | null;
  sla: SlaTerms | null;
};

/** Given to another lead department, which has a clock of its own from then on. */
export type HandOver = Transfer & { departmentId: number };

/** What stopped, moved or passed the clock of the answer on its way. */
export type ClockEvents = {
  pauses: readonly Pause[];
  transfers: readonly HandOver[];
  extensions: readonly Extension[];
};
export const nothingHappened: ClockEvents = { pauses: [], transfers: [], extensions: [] };

/** Only the clock of the answer knows pauses, transfers and extensions; the other three run from one moment to the next. */
export function reportClock(
  clock: ReportClock,
  dates: ClockDates,
  calendar: Calendar,
  events: ClockEvents = nothingHappened,
): ClockInputs | null {
  const { sla } = dates;
  if (!sla) return null;
  switch (clock) {
    case 'accept':
      return { startedAt: dates.receivedAt, term: sla.accept, calendar };
    case 'next_update':
      return sla.update && { startedAt: dates.toldAt ?? dates.receivedAt, term: sla.update, calendar };
    case 'resolve':
      return { startedAt: dates.reopenedAt ?? dates.receivedAt, term: sla.resolve, calendar, ...events };
    case 'publish':
      return dates.answeredAt && { startedAt: dates.answeredAt, term: sla.publish, calendar };
  }
}

/** The stored due date of a clock: what lists show and promises are judged by. */
export function storedDueAt(clock: ReportClock, dates: ClockDates): Date | null {
  const { acceptDueAt, nextUpdateDueAt, dueAt, publishDueAt } = dates;
  return { accept: acceptDueAt, next_update: nextUpdateDueAt, resolve: dueAt, publish: publishDueAt }[clock];
}

/** The clock of the unit that a report was handed over to: the term begins again, by that unit's calendar. */
export function unitClock(
  dates: ClockDates,
  office: Calendar,
  handOver: HandOver,
  own: Calendar,
  pauses: readonly Pause[],
): ClockInputs | null {
  const whole = reportClock('resolve', dates, office);
  return whole && { ...whole, pauses, transfers: [{ ...handOver, restarts: true, calendar: own }] };
}
