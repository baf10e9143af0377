import 'server-only';
import type { Context } from '@/lib/access/actor';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { resumeClock } from '@/lib/deadlines/report-deadline';
import type { RecordCitizenReply } from './action-schemas';
import { changeReport } from './change-report';
import { endPause } from './end-parts';
import { messageCitizen } from './message-citizen';
import type { ChangedReport } from './report-detail';

/**
 * Writes down what the citizen answered. The clock runs again with exactly the working minutes that were left. Goes back
 * to the unit that has the report, or to the coordinator when none has it yet.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function recordCitizenReply(ctx: Context, input: RecordCitizenReply): Promise<ChangedReport> {
  return changeReport(ctx, 'record_reply', input, async (report) => {
    const left = report.pausedMinutesLeft;
    const dueAt = left === null ? report.dueAt : resumeClock(await loadCalendar(), left, ctx.now);
    return {
      ...(report.parts.some((part) => part.part === 'lead') ? {} : { state: 'accepted' as const }),
      set: { dueAt, pausedMinutesLeft: null },
      event: { isPublic: true, data: { minutesLeft: left } },
      effects: async (tx) => {
        await messageCitizen(tx, ctx, report.id, 'reply', input.message);
        await endPause(tx, report.id, ctx.now);
        await tx.assignment.updateMany({ where: { reportId: report.id, endedAt: null }, data: { dueAt } });
      },
    };
  });
}
