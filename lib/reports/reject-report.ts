import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import type { RejectReport } from './action-schemas';
import { changeReport } from './change-report';
import { endParts, endPause } from './end-parts';
import { messageCitizen } from './message-citizen';
import type { ChangedReport } from './report-detail';

/**
 * Refuses to handle a report. The citizen is told the reason in these words.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function rejectReport(ctx: Context, input: RejectReport): Promise<ChangedReport> {
  const { reason } = input;
  return changeReport(ctx, 'reject', input, (report) => ({
    set: { publicNote: oneLine(reason), pausedMinutesLeft: null },
    event: { isPublic: true, note: reason },
    reason,
    effects: async (tx) => {
      await endParts(
        tx,
        report.parts.map((part) => part.id),
        { state: 'cancelled', reason, at: ctx.now },
      );
      await endPause(tx, report.id, ctx.now);
      await messageCitizen(tx, ctx, report.id, 'notice', reason);
    },
  }));
}
