import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { dayOf } from '@/lib/format/date-time';
import {
  chainVersions,
  loadProcedureForChange,
  raiseProcedure,
  versionChanges,
  versionOf,
} from './load-procedure';
import { versionPhase } from './procedure';
import type { CancelProcedureVersion } from './procedure-schema';

/**
 * Takes back a version that has not begun, as long as another one is left; what it would have said stays in history.
 * @throws AppError forbidden · not_found · refused `version_begun`, `only_version` · conflict
 */
export async function cancelProcedureVersion(
  ctx: Context,
  input: CancelProcedureVersion,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'procedure.manage');
  const { id, version, versionId, reason } = input;
  return transaction(async (tx) => {
    const procedure = await loadProcedureForChange(tx, id);
    const planned = versionOf(procedure, versionId);
    await raiseProcedure(tx, input, {}, { version: procedure.version });
    if (versionPhase(planned, dayOf(ctx.now)) !== 'planned') throw new AppError('refused', 'version_begun');
    if (procedure.versions.length === 1) throw new AppError('refused', 'only_version');
    await tx.procedureStep.deleteMany({ where: { procedureVersionId: versionId } });
    await tx.requiredDocument.deleteMany({ where: { procedureVersionId: versionId } });
    await tx.procedureQuestion.deleteMany({ where: { procedureVersionId: versionId } });
    await tx.procedureVersion.delete({ where: { id: versionId }, select: { id: true } });
    await chainVersions(tx, id);
    await writeAuditEntry(
      tx,
      ctx,
      'procedure.cancel_version',
      { kind: 'procedure', id, label: procedure.name },
      { reason, data: { before: versionChanges(planned), after: {} } },
    );
    return { id, version: version + 1 };
  });
}
