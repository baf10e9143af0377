import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { ApproveExtension, RefuseExtension } from './action-schemas';
import { changeReport } from './change-report';
import { apologyText } from './extension-terms';
import type { ReportForChange } from './load-report-for-change';
import { messageCitizen } from './message-citizen';
import { oneLine } from '@/lib/cases/one-line';
import type { ChangedReport } from './report-detail';

/** The request that awaits a decision. Nobody decides on their own. */
async function pendingRequest(tx: Tx, report: ReportForChange, actorId: number) {
  const request = await tx.deadlineExtension.findFirst({
    where: { reportId: report.id, state: 'requested' },
    select: { id: true, toDueAt: true, reason: true, requestedById: true },
  });
  if (!request) throw new AppError('refused', 'no_extension_request');
  if (request.requestedById === actorId) throw new AppError('refused', 'own_extension');
  return request;
}

function decide(tx: Tx, id: number, state: 'approved' | 'refused', actorId: number, now: Date) {
  return tx.deadlineExtension.update({
    where: { id },
    data: { state, approvedById: actorId, decidedAt: now },
    select: { id: true },
  });
}

/**
 * Grants the time asked for: the report, and the parts that were due with it, are due at the new date; the citizen is
 * told with an apology. Counted against the most that the service level allows.
 * @throws AppError forbidden, not_found, conflict, refused (no_extension_request, own_extension, extension_not_later: a
 *   pause has moved the due date past the date that was asked for)
 */
export function approveExtension(ctx: Context, input: ApproveExtension): Promise<ChangedReport> {
  return changeReport(ctx, 'approve_extension', input, async (report, tx, { actor }) => {
    const request = await pendingRequest(tx, report, actor.id);
    const { toDueAt, reason } = request;
    const fromDueAt = report.dueAt;
    if (!fromDueAt || toDueAt <= fromDueAt || toDueAt <= ctx.now) {
      throw new AppError('refused', 'extension_not_later');
    }
    const apology = apologyText({ code: report.code, reason, fromDueAt, toDueAt });
    return {
      set: {
        dueAt: toDueAt,
        requestedDueAt: null,
        extensionCount: report.extensionCount + 1,
        publicNote: oneLine(apology),
      },
      event: {
        isPublic: true,
        note: reason,
        data: { from: fromDueAt.toISOString(), to: toDueAt.toISOString() },
      },
      reason,
      effects: async (inTx) => {
        await decide(inTx, request.id, 'approved', actor.id, ctx.now);
        await inTx.assignment.updateMany({
          where: { reportId: report.id, endedAt: null, dueAt: fromDueAt },
          data: { dueAt: toDueAt },
        });
        await messageCitizen(inTx, ctx, report.id, 'notice', apology);
      },
    };
  });
}

/**
 * Declines the time asked for; the due date stays, and it may be asked again.
 * @throws AppError forbidden, not_found, conflict, refused (no_extension_request, own_extension)
 */
export function refuseExtension(ctx: Context, input: RefuseExtension): Promise<ChangedReport> {
  return changeReport(ctx, 'refuse_extension', input, async (report, tx, { actor }) => {
    const request = await pendingRequest(tx, report, actor.id);
    return {
      set: { requestedDueAt: null },
      event: { note: input.reason },
      reason: input.reason,
      effects: (inTx) => decide(inTx, request.id, 'refused', actor.id, ctx.now),
    };
  });
}
