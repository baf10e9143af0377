import 'server-only';
import type { Context } from '@/lib/access/actor';
import { loadTargets, withIds } from '@/lib/cases/assignment-targets';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { AssignDossier } from './dossier-action-schemas';

/**
 * Gives the dossier to a person of the department that has it in hand, or of one below it, or back to the department.
 * @throws AppError forbidden, not_found, conflict, refused (same_holder, locked_by_other), invalid not_in_department
 */
export function assignDossier(ctx: Context, input: AssignDossier): Promise<ChangedDossier> {
  return changeDossier(ctx, 'assign', input, async (dossier, tx) => {
    const { assigneeId } = input;
    if (assigneeId === dossier.assigneeId) throw new AppError('refused', 'same_holder');
    const { departmentId } = dossier;
    const { assignee } = await loadTargets(tx, [departmentId], { departmentId, assigneeId, now: ctx.now });
    return {
      set: { assigneeId, involvedPersonIds: withIds(dossier.involvedPersonIds, [assigneeId]) },
      event: { isPublic: false, note: input.note, data: { assignee: assignee?.name ?? null } },
      effects: (inTx) =>
        inTx.dossierStep.updateMany({
          where: { id: dossier.stepId ?? 0, dossierId: dossier.id },
          data: { assigneeId },
        }),
    };
  });
}
