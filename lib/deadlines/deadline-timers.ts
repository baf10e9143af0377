/**
 * When a case that runs on a clock is spoken of before and after its due date: a warning ahead of it, then one step of
 * the escalation ladder after the other (docs/decisions/0012). Lead times are working time, and every timer falls into it.
 */
import { addWorkingMinutes, nextOpening, workingMinutesBetween, type Calendar } from './working-time';

/** Before the due date. */
export const warningStep = -1;
/** The due date has passed: the first rung of the ladder. Every number above is the next rung. */
export const breachStep = 0;

/** Working hours: of cases whose service level says nothing else, dossiers among them. */
export const defaultLead = { warnHours: 8, escalateHours: 8 } as const;

export type TimedClock = {
  startedAt: Date;
  dueAt: Date;
  calendar: Calendar;
  /** Working hours between the warning and the due date. */
  warnHours: number;
  /** Working hours between one rung of the ladder and the next. */
  escalateHours: number;
};

export type TimerKind = 'warned' | 'overdue' | 'escalated';

/** What history and notices call a step. */
export function timerKind(step: number): TimerKind {
  if (step < breachStep) return 'warned';
  return step === breachStep ? 'overdue' : 'escalated';
}

/** A promise of few hours is not warned of from its first minute: at the earliest when half of its time is over. */
function leadMinutes({ calendar, startedAt, dueAt, warnHours }: TimedClock): number {
  const total = workingMinutesBetween(calendar, startedAt, dueAt);
  return Math.max(0, Math.min(Math.round(warnHours * 60), Math.floor(total / 2)));
}

/** The minute in which a step falls. The due minute itself is on time, so a breach falls into the next one that is worked. */
export function timerAt(clock: TimedClock, step: number): Date {
  const { calendar, dueAt, escalateHours } = clock;
  if (step < breachStep)
    return nextOpening(calendar, addWorkingMinutes(calendar, dueAt, -leadMinutes(clock)));
  const breach = nextOpening(calendar, new Date(dueAt.getTime() + 60_000));
  const later = Math.round(step * escalateHours * 60);
  return later === 0 ? breach : nextOpening(calendar, addWorkingMinutes(calendar, breach, later));
}

/** Which step comes next of those from `step` on: a warning that is late by the whole lead time warns of nothing. */
export function stepFrom(clock: TimedClock, step: number, now: Date): number {
  return step < breachStep && timerAt(clock, breachStep) <= now ? breachStep : step;
}
