import type { Judgement } from '@/lib/cases/write-audited-change';
import { judgeDeadline, readClock } from '@/lib/deadlines/clock';
import { recordClock, type ClockRecord } from '@/lib/deadlines/clock-record';
import { wholeMinute, type Calendar } from '@/lib/deadlines/working-time';
import {
  reportClock,
  storedDueAt,
  type ClockDates,
  type ClockEvents,
  type ReportClock,
} from './report-clocks';

/** `clock` null: the date was given otherwise, imported for one, and cannot be worked out again. */
export type JudgedOn = { slaVersionId: number | null; clock: ClockRecord | null };
export type ReportJudgement = Judgement & { clock: ReportClock; inputs: JudgedOn };

/**
 * Freezes whether a promise was kept, with everything it was worked out from: later configuration cannot rewrite it.
 * The stored due date judges, because it is what everybody saw.
 * @returns null when nothing had been promised
 */
export function judgeReport(
  clock: ReportClock,
  dates: ClockDates,
  calendar: Calendar,
  judgedAt: Date,
  events?: ClockEvents,
): ReportJudgement | null {
  const dueAt = storedDueAt(clock, dates);
  if (!dueAt) return null;
  const inputs = reportClock(clock, dates, calendar, events);
  const isItsOwn =
    inputs && readClock(inputs, judgedAt).dueAt.getTime() === wholeMinute(dueAt).getTime() ? inputs : null;
  return {
    clock,
    outcome: judgeDeadline(dueAt, judgedAt),
    dueAt,
    judgedAt,
    inputs: { slaVersionId: dates.sla?.id ?? null, clock: isItsOwn && recordClock(isItsOwn, judgedAt) },
  };
}
