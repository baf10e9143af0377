import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { readClock } from '@/lib/deadlines/clock';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { resumeClock } from '@/lib/deadlines/report-deadline';
import type { Change } from './change-report';
import { endPause } from './end-parts';
import { loadClockEvents } from './load-clock-events';
import type { ReportForChange } from './load-report-for-change';
import { reportClock, unitClock } from './report-clocks';

type Resumed = { dueAt: Date | null; lead: { id: number; dueAt: Date } | null };

/**
 * When the clocks go on now: read from their inputs; without terms, the minutes that were left. A unit that the report
 * was handed over to has a clock of its own.
 */
async function resume(tx: Tx, report: ReportForChange, now: Date): Promise<Resumed> {
  const left = report.pausedMinutesLeft;
  if (left === null) return { dueAt: report.dueAt, lead: null };
  const calendar = await loadCalendar(null, tx);
  const events = await loadClockEvents(report.id, tx);
  const clock = reportClock('resolve', report, calendar, events);
  if (!clock) return { dueAt: resumeClock(calendar, left, now), lead: null };
  const lead = report.parts.find((part) => part.part === 'lead');
  const handOver = events.transfers.findLast((transfer) => transfer.departmentId === lead?.departmentId);
  const own =
    lead && handOver
      ? unitClock(report, calendar, handOver, await loadCalendar(lead.departmentId, tx), events.pauses)
      : null;
  return {
    dueAt: readClock(clock, now).dueAt,
    lead: lead && own ? { id: lead.id, dueAt: readClock(own, now).dueAt } : null,
  };
}

/**
 * What the reply of a citizen does to a report that waits for it, whoever brings it: the clock runs again with exactly
 * the working minutes that were left, and the report goes back to the unit that has it, or to the coordinator when none
 * has it yet.
 */
export async function resumeAfterReply(tx: Tx, report: ReportForChange, now: Date): Promise<Change> {
  const { dueAt, lead } = await resume(tx, report, now);
  return {
    ...(report.parts.some((part) => part.part === 'lead') ? {} : { state: 'accepted' as const }),
    set: { dueAt, pausedMinutesLeft: null },
    event: { isPublic: true, data: { minutesLeft: report.pausedMinutesLeft } },
    effects: async (inTx) => {
      await endPause(inTx, report.id, now);
      await inTx.assignment.updateMany({ where: { reportId: report.id, endedAt: null }, data: { dueAt } });
      if (!lead) return;
      const { id, dueAt: unitDueAt } = lead;
      await inTx.assignment.update({ where: { id }, data: { dueAt: unitDueAt }, select: { id: true } });
    },
  };
}
