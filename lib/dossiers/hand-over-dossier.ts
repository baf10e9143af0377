import 'server-only';
import type { Context } from '@/lib/access/actor';
import { loadTargets, withIds } from '@/lib/cases/assignment-targets';
import { judgeDeadline } from '@/lib/deadlines/clock';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import { checkHandedOver } from './decide-handover';
import type { HandOverDossier } from './dossier-action-schemas';
import type { DossierForChange, StepForChange } from './load-dossier-for-change';
import { departmentOfRole, nextStep } from './step-route';
import { writeHandover } from './write-handover';

/** The step it goes to and the department that gets it. */
function routeOf(
  dossier: DossierForChange,
  input: HandOverDossier,
): { step: StepForChange | null; departmentId: number } {
  if (input.step === 'same') {
    const departmentId = input.departmentId ?? dossier.departmentId;
    if (departmentId === dossier.departmentId && input.assigneeId === dossier.assigneeId)
      throw new AppError('refused', 'same_holder');
    return { step: dossier.steps.find((each) => each.id === dossier.stepId) ?? null, departmentId };
  }
  const step = nextStep(dossier.steps, dossier.stepId);
  if (!step) throw new AppError('refused', 'last_step');
  const departmentId = input.departmentId ?? departmentOfRole(step.departmentRole, dossier);
  if (departmentId === null) {
    const fields = [{ path: 'departmentId', messageKey: 'department_needed' }];
    throw new AppError('invalid', 'invalid', { fields });
  }
  return { step, departmentId };
}

/**
 * Gives the dossier on, with a stamp that stays: to the next step, or within the step to another department or person.
 * A step that is left is judged by its own date; the whole keeps its own. Any working department may get it: dossiers
 * are handled independent of boundaries, and whoever had it keeps reading it.
 * @throws AppError forbidden, not_found, conflict, refused (last_step, same_holder, locked_by_other, …); invalid
 *   document_left_behind, unknown_document, department_needed
 */
export function handOverDossier(ctx: Context, input: HandOverDossier): Promise<ChangedDossier> {
  return changeDossier(ctx, 'hand_over', input, async (dossier, tx) => {
    const { step, departmentId } = routeOf(dossier, input);
    const { assigneeId } = input;
    const { names, assignee } = await loadTargets(tx, [departmentId], {
      departmentId,
      assigneeId,
      now: ctx.now,
    });
    const department = names.get(departmentId) ?? '';
    const papers = await tx.dossierDocument.findMany({
      where: { dossierId: dossier.id, state: 'submitted' },
      select: { id: true, name: true, form: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
    const problems = checkHandedOver(papers, input);
    if (problems.length > 0) throw new AppError('invalid', 'invalid', { fields: problems });
    const along = papers.filter((paper) => input.documents?.includes(paper.id)).map(({ name }) => name);
    const isLeft = input.step === 'next';
    const outcome = isLeft && dossier.stepDueAt ? judgeDeadline(dossier.stepDueAt, ctx.now) : null;
    return {
      set: {
        departmentId,
        assigneeId,
        involvedDepartmentIds: withIds(dossier.involvedDepartmentIds, [departmentId]),
        involvedPersonIds: withIds(dossier.involvedPersonIds, [assigneeId]),
        ...(step && isLeft ? { stepId: step.id, stepDueAt: step.dueAt } : {}),
      },
      event: {
        isPublic: false,
        note: input.note,
        data: {
          step: step?.name ?? '',
          department,
          assignee: assignee?.name ?? null,
          outcome,
          ...(input.documents ? { documents: along } : {}),
        },
      },
      effects: async (inTx) => {
        if (isLeft && dossier.stepId !== null)
          await inTx.dossierStep.update({
            where: { id: dossier.stepId },
            data: { handedOverAt: ctx.now, outcome },
            select: { id: true },
          });
        if (step)
          await inTx.dossierStep.update({
            where: { id: step.id },
            data: { departmentId, assigneeId, ...(isLeft ? { arrivedAt: ctx.now } : {}) },
            select: { id: true },
          });
        const to = {
          stepId: step?.id ?? null,
          departmentId,
          personId: assigneeId,
          label: assignee?.name ?? department,
        };
        await writeHandover(inTx, ctx, dossier, to, { outcome, note: input.note });
      },
    };
  });
}
