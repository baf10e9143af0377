import 'server-only';
import type { Context } from '@/lib/access/actor';
import { judgeDeadline } from '@/lib/deadlines/clock';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { CompleteDossier } from './dossier-action-schemas';
import { judgeDossier } from './judge-dossier';
import { nextStep, openWork } from './step-route';
import { writeHandover } from './write-handover';

/**
 * The result is there (9): the clock is judged and frozen, and the result goes to the desk that received the dossier, to
 * be given to the applicant. No working step may be left.
 * @throws AppError forbidden, not_found, conflict, refused (steps_open, locked_by_other, …)
 */
export function completeDossier(ctx: Context, input: CompleteDossier): Promise<ChangedDossier> {
  return changeDossier(ctx, 'complete', input, async (dossier, tx) => {
    const open = openWork(dossier.steps, dossier.stepId);
    if (open.length > 0)
      throw new AppError('refused', 'steps_open', {
        params: { steps: open.map((step) => step.name).join(', ') },
      });
    const judged = await judgeDossier(tx, dossier, ctx.now);
    const desk = nextStep(dossier.steps, dossier.stepId);
    const stays = dossier.departmentId === dossier.receivedAtId;
    const outcome = dossier.stepDueAt ? judgeDeadline(dossier.stepDueAt, ctx.now) : null;
    return {
      set: {
        completedAt: ctx.now,
        ending: 'completed',
        deadlineOutcome: judged.outcome,
        deliveryState: 'awaiting',
        resultCode: input.resultCode ?? dossier.resultCode,
        departmentId: dossier.receivedAtId,
        assigneeId: stays ? dossier.assigneeId : null,
        publicNote: null,
        ...(desk ? { stepId: desk.id, stepDueAt: desk.dueAt } : {}),
      },
      event: { note: input.note, data: { outcome: judged.outcome, resultCode: input.resultCode ?? null } },
      effects: async (inTx) => {
        await judged.freeze(inTx);
        if (dossier.stepId !== null)
          await inTx.dossierStep.update({
            where: { id: dossier.stepId },
            data: { handedOverAt: ctx.now, outcome },
            select: { id: true },
          });
        if (desk)
          await inTx.dossierStep.update({
            where: { id: desk.id },
            data: { departmentId: dossier.receivedAtId, arrivedAt: ctx.now },
            select: { id: true },
          });
        if (stays) return;
        const received = await inTx.department.findUniqueOrThrow({
          where: { id: dossier.receivedAtId },
          select: { id: true, name: true },
        });
        const to = {
          stepId: desk?.id ?? null,
          departmentId: received.id,
          personId: null,
          label: received.name,
        };
        await writeHandover(inTx, ctx, dossier, to, { outcome, note: input.note });
      },
    };
  });
}
