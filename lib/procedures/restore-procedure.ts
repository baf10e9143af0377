import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { loadProcedureForChange, procedureChanges, raiseProcedure } from './load-procedure';
import type { RestoreProcedure } from './procedure-schema';

/** Dossiers are received again. @throws AppError forbidden · not_found · refused `not_disabled` · conflict */
export async function restoreProcedure(
  ctx: Context,
  input: RestoreProcedure,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'procedure.manage');
  const { id, version } = input;
  return transaction(async (tx) => {
    const before = await loadProcedureForChange(tx, id);
    if (!before.retiredAt) throw new AppError('refused', 'not_disabled');
    await raiseProcedure(tx, input, { retiredAt: null }, procedureChanges(before));
    await writeAuditEntry(tx, ctx, 'procedure.restore', { kind: 'procedure', id, label: before.name });
    return { id, version: version + 1 };
  });
}
