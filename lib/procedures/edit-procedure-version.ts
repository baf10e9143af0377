import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { dayOf } from '@/lib/format/date-time';
import { changedFields } from '@/lib/organisation/changed-fields';
import {
  chainVersions,
  loadProcedureForChange,
  raiseProcedure,
  requireFreeDay,
  versionChanges,
  versionData,
  versionOf,
} from './load-procedure';
import { versionPhase } from './procedure';
import type { EditProcedureVersion } from './procedure-schema';

/**
 * Rewrites or moves a version that has not begun. One in force stands: a new version follows it.
 * @throws AppError forbidden · not_found · refused `version_begun` · invalid (day over or taken) · conflict
 */
export async function editProcedureVersion(
  ctx: Context,
  input: EditProcedureVersion,
): Promise<{ id: number; version: number; versionId: number }> {
  authorize(ctx, 'procedure.manage');
  const { id, version, versionId, validFrom, content } = input;
  const today = dayOf(ctx.now);
  return transaction(async (tx) => {
    const procedure = await loadProcedureForChange(tx, id);
    const before = versionOf(procedure, versionId);
    await raiseProcedure(tx, input, {}, { ...versionChanges(before), version: procedure.version });
    if (versionPhase(before, today) !== 'planned') throw new AppError('refused', 'version_begun');
    requireFreeDay(procedure, validFrom, today, versionId);
    await tx.procedureStep.deleteMany({ where: { procedureVersionId: versionId } });
    await tx.requiredDocument.deleteMany({ where: { procedureVersionId: versionId } });
    await tx.procedureQuestion.deleteMany({ where: { procedureVersionId: versionId } });
    await tx.procedureVersion.update({
      where: { id: versionId },
      data: versionData(content, validFrom),
      select: { id: true },
    });
    await chainVersions(tx, id);
    await writeAuditEntry(
      tx,
      ctx,
      'procedure.edit_version',
      { kind: 'procedure', id, label: procedure.name },
      { data: changedFields<Record<string, unknown>>(versionChanges(before), { validFrom, ...content }) },
    );
    return { id, version: version + 1, versionId };
  });
}
