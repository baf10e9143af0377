import 'server-only';
import type { Context } from '@/lib/access/actor';
import { withIds } from '@/lib/cases/assignment-targets';
import { judgeDeadline } from '@/lib/deadlines/clock';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { ReturnResult } from './dossier-action-schemas';

/**
 * Gives the result to the applicant (10): final. What is to be paid is paid first. How it was returned takes the place of
 * how it was to be.
 * @throws AppError forbidden, not_found, conflict, refused (payment_due, locked_by_other, …)
 */
export function returnResult(ctx: Context, input: ReturnResult): Promise<ChangedDossier> {
  return changeDossier(ctx, 'return_result', input, async (dossier, tx, { actor }) => {
    const due = await tx.dossierPayment.aggregate({
      where: { dossierId: dossier.id, state: 'due' },
      _sum: { amount: true },
    });
    if (due._sum.amount)
      throw new AppError('refused', 'payment_due', { params: { amount: due._sum.amount } });
    const deliveryMethod = input.method ?? dossier.deliveryMethod;
    return {
      set: {
        returnedAt: ctx.now,
        deliveryMethod,
        deliveryState: 'delivered',
        involvedPersonIds: withIds(dossier.involvedPersonIds, [actor.id]),
      },
      event: {
        note: input.note,
        data: { method: deliveryMethod, receiver: input.receiver ?? null },
      },
      effects: async (inTx) => {
        const step = dossier.steps.find((each) => each.id === dossier.stepId && !each.handedOverAt);
        if (!step) return;
        await inTx.dossierStep.update({
          where: { id: step.id },
          data: {
            assigneeId: actor.id,
            handedOverAt: ctx.now,
            outcome: step.dueAt && judgeDeadline(step.dueAt, ctx.now),
          },
          select: { id: true },
        });
      },
    };
  });
}
