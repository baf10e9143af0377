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
} from './load-procedure';
import type { AddProcedureVersion } from './procedure-schema';

/**
 * Changes what a procedure asks and promises, from today or a day to come: the version before ends there, and the
 * dossiers received under it keep it.
 * @throws AppError forbidden · not_found · refused `already_disabled` · invalid (day over or taken) · conflict
 */
export async function addProcedureVersion(
  ctx: Context,
  input: AddProcedureVersion,
): Promise<{ id: number; version: number; versionId: number }> {
  authorize(ctx, 'procedure.manage');
  const { id, version, validFrom, content } = input;
  return transaction(async (tx) => {
    const procedure = await loadProcedureForChange(tx, id);
    if (procedure.retiredAt) throw new AppError('refused', 'already_disabled');
    const before = procedure.versions.find((one) => one.validFrom <= validFrom) ?? procedure.versions[0];
    const known = before ? versionChanges(before) : {};
    await raiseProcedure(tx, input, {}, { ...known, version: procedure.version });
    requireFreeDay(procedure, validFrom, dayOf(ctx.now));
    const made = await tx.procedureVersion.create({
      data: { procedureId: id, ...versionData(content, validFrom) },
      select: { id: true },
    });
    await chainVersions(tx, id);
    await writeAuditEntry(
      tx,
      ctx,
      'procedure.add_version',
      { kind: 'procedure', id, label: procedure.name },
      { data: changedFields<Record<string, unknown>>(known, { validFrom, ...content }) },
    );
    return { id, version: version + 1, versionId: made.id };
  });
}
