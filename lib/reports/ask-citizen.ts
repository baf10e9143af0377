import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { pauseClock } from '@/lib/deadlines/report-deadline';
import { writeOutboxMessage } from '@/lib/outbox/write-outbox-message';
import type { AskCitizen } from './action-schemas';
import { changeReport } from './change-report';
import { messageCitizen } from './message-citizen';
import { createReplyLink } from './reply-link';
import type { ChangedReport } from './report-detail';

/**
 * Asks the citizen for what is missing, with a link that answers it (E7). The clock stands still from now until the reply
 * comes, by the link, the app, /track or an officer who writes it down.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function askCitizen(ctx: Context, input: AskCitizen): Promise<ChangedReport> {
  return changeReport(ctx, 'ask_citizen', input, async (report, tx) => {
    const left = report.dueAt ? pauseClock(await loadCalendar(null, tx), report.dueAt, ctx.now) : null;
    return {
      set: { dueAt: null, pausedMinutesLeft: left, publicNote: oneLine(input.message) },
      event: { isPublic: true, data: { minutesLeft: left } },
      effects: async (inTx) => {
        const messageId = await messageCitizen(inTx, ctx, report.id, 'question', input.message);
        const replyLinkId = await createReplyLink(inTx, messageId, ctx.now);
        await writeOutboxMessage(inTx, 'citizen.asked', report.id, {
          code: report.code,
          messageId,
          replyLinkId,
        });
        await inTx.deadlinePause.create({
          data: { reportId: report.id, startedAt: ctx.now, reason: oneLine(input.message).slice(0, 300) },
          select: { id: true },
        });
      },
    };
  });
}
