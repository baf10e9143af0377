import { addWorkingMinutes, type Calendar } from './working-time';

export const latenesses = ['on_time', 'due_soon', 'late', 'paused', 'met', 'breached', 'none'] as const;
export type Lateness = (typeof latenesses)[number];

export type LatenessFacts = {
  /** Not asked: closedAt and pausedMinutesLeft say it. Here so that a whole row fits. */
  state?: string;
  dueAt: Date | null;
  closedAt: Date | null;
  deadlineOutcome: string | null;
  pausedMinutesLeft: number | null;
};

/**
 * How a case stands against its due date. The due instant itself is still on time.
 * @param warnMinutes minutes before the due date in which it counts as due soon (see `warnWindow`)
 */
export function lateness(facts: LatenessFacts, now: Date, warnMinutes: number): Lateness {
  if (facts.closedAt) {
    return facts.deadlineOutcome === 'met' || facts.deadlineOutcome === 'breached'
      ? facts.deadlineOutcome
      : 'none';
  }
  if (facts.pausedMinutesLeft !== null) return 'paused';
  if (!facts.dueAt) return 'none';
  if (facts.dueAt < now) return 'late';
  return facts.dueAt.getTime() < now.getTime() + warnMinutes * 60_000 ? 'due_soon' : 'on_time';
}

/**
 * The warning time as minutes on the wall at this moment: from Friday afternoon eight working hours reach into Tuesday.
 * Lists compare the due date with `now + warnWindow`, so that their SQL and `lateness` are the same question.
 */
export function warnWindow(calendar: Calendar, now: Date, workingMinutes: number): number {
  return (addWorkingMinutes(calendar, now, workingMinutes).getTime() - now.getTime()) / 60_000;
}
