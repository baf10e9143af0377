import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { pauseClock } from '@/lib/deadlines/report-deadline';
import type { AskCitizen } from './action-schemas';
import { changeReport } from './change-report';
import { messageCitizen } from './message-citizen';
import type { ChangedReport } from './report-detail';

/**
 * Asks the citizen for what is missing. The clock stands still from now until a reply is recorded.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function askCitizen(ctx: Context, input: AskCitizen): Promise<ChangedReport> {
  return changeReport(ctx, 'ask_citizen', input, async (report) => {
    const left = report.dueAt ? pauseClock(await loadCalendar(), report.dueAt, ctx.now) : null;
    return {
      set: { dueAt: null, pausedMinutesLeft: left, publicNote: oneLine(input.message) },
      event: { isPublic: true, data: { minutesLeft: left } },
      effects: async (tx) => {
        await messageCitizen(tx, ctx, report.id, 'question', input.message);
        await tx.deadlinePause.create({
          data: { reportId: report.id, startedAt: ctx.now, reason: oneLine(input.message).slice(0, 300) },
          select: { id: true },
        });
      },
    };
  });
}
