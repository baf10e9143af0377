import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorLabel } from '@/lib/audit/write-audit-entry';
import type { Tx } from '@/lib/db/transaction';
import type { DossierForChange } from './load-dossier-for-change';

export type Receiver = {
  stepId: number | null;
  departmentId: number;
  personId: number | null;
  /** Name of the person, or of the department where nobody is named yet. */
  label: string;
};

/** Writes down who gave it to whom, and whether in time: the source of the control slip (form 06). */
export async function writeHandover(
  tx: Tx,
  ctx: Context,
  dossier: DossierForChange,
  to: Receiver,
  more: { outcome: string | null; note?: string },
): Promise<void> {
  await tx.dossierHandover.create({
    data: {
      dossierId: dossier.id,
      fromStepId: dossier.stepId,
      toStepId: to.stepId,
      fromDepartmentId: dossier.departmentId,
      fromPersonId: dossier.assigneeId,
      fromLabel: actorLabel(ctx),
      toDepartmentId: to.departmentId,
      toPersonId: to.personId,
      toLabel: to.label,
      at: ctx.now,
      dueAt: dossier.stepDueAt,
      outcome: more.outcome,
      note: more.note ?? null,
    },
    select: { id: true },
  });
}
