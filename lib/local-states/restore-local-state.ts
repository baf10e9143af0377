import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { loadLocalState, localStateChangesOf, requireFreeNames } from './load-local-state';
import type { RestoreLocalState } from './local-state-schema';

/**
 * Puts a retired step back into use under its old name.
 * @throws AppError forbidden · not_found · refused `not_disabled` · invalid (name taken meanwhile) · conflict
 */
export async function restoreLocalState(
  ctx: Context,
  input: RestoreLocalState,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'settings.manage');
  const { id, version } = input;
  return transaction(async (tx) => {
    const before = await loadLocalState(tx, id);
    if (!before.retiredAt) throw new AppError('refused', 'not_disabled');
    await requireFreeNames(tx, before.subject, before, ctx.now, id);
    const { count } = await tx.localState.updateMany({
      where: { id, version },
      data: { retiredAt: null, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', 'conflict', { current: localStateChangesOf(before) });
    const subject = { kind: 'local_state', id, label: before.label };
    await writeAuditEntry(tx, ctx, 'local_state.restore', subject);
    return { id, version: version + 1 };
  });
}
