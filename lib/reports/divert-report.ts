import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { DivertReport } from './action-schemas';
import { changeReport } from './change-report';
import { endParts } from './end-parts';
import { messageCitizen, noticeText } from './message-citizen';
import type { ChangedReport } from './report-detail';

/**
 * A complaint or denunciation leaves this queue for the petition flow (domain.md §2.1 C): private from now on, never
 * published. The reason stays inside; the citizen is told only that another procedure handles it.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function divertReport(ctx: Context, input: DivertReport): Promise<ChangedReport> {
  const notice = noticeText('diverted');
  return changeReport(ctx, 'divert', input, (report) => ({
    set: { flow: 'petition', isPrivate: true, publicNote: notice },
    event: { isPublic: false, note: input.reason },
    reason: input.reason,
    effects: async (tx) => {
      await endParts(
        tx,
        report.parts.map((part) => part.id),
        { state: 'cancelled', reason: input.reason, at: ctx.now },
      );
      await messageCitizen(tx, ctx, report.id, 'notice', notice);
    },
  }));
}
