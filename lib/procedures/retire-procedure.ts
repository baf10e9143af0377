import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { loadProcedureForChange, procedureChanges, raiseProcedure } from './load-procedure';
import type { RetireProcedure } from './procedure-schema';

/**
 * No new dossiers from now on; those received are finished under their version, and the procedure stays in history.
 * @throws AppError forbidden · not_found · refused `already_disabled` · conflict
 */
export async function retireProcedure(
  ctx: Context,
  input: RetireProcedure,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'procedure.manage');
  const { id, version, reason } = input;
  return transaction(async (tx) => {
    const before = await loadProcedureForChange(tx, id);
    if (before.retiredAt) throw new AppError('refused', 'already_disabled');
    await raiseProcedure(tx, input, { retiredAt: ctx.now }, procedureChanges(before));
    await writeAuditEntry(
      tx,
      ctx,
      'procedure.retire',
      { kind: 'procedure', id, label: before.name },
      { reason },
    );
    return { id, version: version + 1 };
  });
}
