import 'server-only';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { resumeClock } from '@/lib/deadlines/report-deadline';
import type { Change } from './change-report';
import { endPause } from './end-parts';
import type { ReportForChange } from './load-report-for-change';

/**
 * What the reply of a citizen does to a report that waits for it, whoever brings it: the clock runs again with exactly
 * the working minutes that were left, and the report goes back to the unit that has it, or to the coordinator when none
 * has it yet.
 */
export async function resumeAfterReply(report: ReportForChange, now: Date): Promise<Change> {
  const left = report.pausedMinutesLeft;
  const dueAt = left === null ? report.dueAt : resumeClock(await loadCalendar(), left, now);
  return {
    ...(report.parts.some((part) => part.part === 'lead') ? {} : { state: 'accepted' as const }),
    set: { dueAt, pausedMinutesLeft: null },
    event: { isPublic: true, data: { minutesLeft: left } },
    effects: async (tx) => {
      await endPause(tx, report.id, now);
      await tx.assignment.updateMany({ where: { reportId: report.id, endedAt: null }, data: { dueAt } });
    },
  };
}
