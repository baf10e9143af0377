import 'server-only';
import type { Context } from '@/lib/access/actor';
import { withIds } from '@/lib/cases/assignment-targets';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { StartStep } from './dossier-action-schemas';

/**
 * Begins the step: who has nobody's dossier in hand takes it. From now on it is being processed (4).
 * @throws AppError forbidden, not_found, conflict, refused (also: step_already_started, locked_by_other)
 */
export function startStep(ctx: Context, input: StartStep): Promise<ChangedDossier> {
  return changeDossier(ctx, 'start', input, (dossier, _tx, { actor }) => {
    const step = dossier.steps.find((each) => each.id === dossier.stepId);
    const assigneeId = dossier.assigneeId ?? actor.id;
    if (step?.startedAt && dossier.assigneeId !== null && dossier.state === 'processing')
      throw new AppError('refused', 'step_already_started');
    return {
      set: { assigneeId, involvedPersonIds: withIds(dossier.involvedPersonIds, [assigneeId]) },
      event: { isPublic: false, data: { step: step?.name ?? '' } },
      effects: async (tx) => {
        if (!step) return;
        await tx.dossierStep.update({
          where: { id: step.id },
          data: { assigneeId, startedAt: step.startedAt ?? ctx.now },
          select: { id: true },
        });
      },
    };
  });
}
