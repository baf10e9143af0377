import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { changedFields } from '@/lib/organisation/changed-fields';
import { loadProcedureForChange, raiseProcedure, versionOf } from './load-procedure';
import type { VerifyProcedureVersion } from './procedure-schema';

/**
 * Says that deadline, fee and documents of a version were held against the published decision, and which one it was.
 * Nothing that the version promises changes, so this is allowed for one in force too.
 * @throws AppError forbidden · not_found · refused `deadline_unknown` · conflict
 */
export async function verifyProcedureVersion(
  ctx: Context,
  input: VerifyProcedureVersion,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'procedure.manage');
  const { id, version, versionId, source } = input;
  return transaction(async (tx) => {
    const procedure = await loadProcedureForChange(tx, id);
    const before = versionOf(procedure, versionId);
    await raiseProcedure(
      tx,
      input,
      {},
      {
        version: procedure.version,
        source: before.source,
        isVerified: before.isVerified,
      },
    );
    if (before.deadlineUnit === null) throw new AppError('refused', 'deadline_unknown');
    const after = { isVerified: true, source };
    await tx.procedureVersion.update({ where: { id: versionId }, data: after, select: { id: true } });
    await writeAuditEntry(
      tx,
      ctx,
      'procedure.verify_version',
      { kind: 'procedure', id, label: procedure.name },
      {
        data: changedFields({ isVerified: before.isVerified, source: before.source }, after),
      },
    );
    return { id, version: version + 1 };
  });
}
