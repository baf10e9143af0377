/** Rule: on time or overdue, as the national figures count it (docs/domain/dossiers.md). */
import { judgeDeadline, readClock, type ClockInputs, type Outcome } from '@/lib/deadlines/clock';

export type OnTimeFacts = {
  /** Everything that the appointment depends on: receipt, term, times of waiting for the applicant, extensions. */
  clock: ClockInputs;
  /** End of the work; null: there is none yet. */
  endedAt: Date | null;
  supplementCount: number;
};

/**
 * On time ⇔ the end is not later than the appointment, where the time of waiting for the applicant does not count. More
 * than one request to supplement is overdue whatever the dates. Without an end, the end of the period is taken.
 */
export function judgeOnTime({ clock, endedAt, supplementCount }: OnTimeFacts, periodEnd: Date): Outcome {
  if (supplementCount > 1) return 'breached';
  const end = endedAt ?? periodEnd;
  return judgeDeadline(readClock(clock, end).dueAt, end);
}
