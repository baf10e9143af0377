import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { loadLocalState, localStateChangesOf } from './load-local-state';
import type { RetireLocalState } from './local-state-schema';

/**
 * Takes a step out of use: nothing is put into it any more. What is in it stays in it, readable, until it moves on.
 * @throws AppError forbidden · not_found · refused `already_disabled` · conflict
 */
export async function retireLocalState(
  ctx: Context,
  input: RetireLocalState,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'settings.manage');
  const { id, version, reason } = input;
  return transaction(async (tx) => {
    const before = await loadLocalState(tx, id);
    if (before.retiredAt) throw new AppError('refused', 'already_disabled');
    const { count } = await tx.localState.updateMany({
      where: { id, version, retiredAt: null },
      data: { retiredAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', 'conflict', { current: localStateChangesOf(before) });
    const subject = { kind: 'local_state', id, label: before.label };
    await writeAuditEntry(tx, ctx, 'local_state.retire', subject, { reason });
    return { id, version: version + 1 };
  });
}
