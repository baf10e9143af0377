import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { changedFields } from '@/lib/organisation/changed-fields';
import { forgetListNames } from '@/lib/reports/list-reports-names';
import { loadLocalState, localStateChangesOf, requireFreeNames } from './load-local-state';
import type { EditLocalState } from './local-state-schema';

/**
 * Changes what a step is called and where it stands among the others. What history says of earlier days stays.
 * @throws AppError forbidden · not_found · invalid (name taken) · conflict
 */
export async function editLocalState(
  ctx: Context,
  input: EditLocalState,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'settings.manage');
  const { id, version, ...facts } = input;
  await transaction(async (tx) => {
    const before = await loadLocalState(tx, id);
    await requireFreeNames(tx, before.subject, facts, ctx.now, id);
    const { count } = await tx.localState.updateMany({
      where: { id, version },
      data: { ...facts, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', 'conflict', { current: localStateChangesOf(before) });
    await writeAuditEntry(
      tx,
      ctx,
      'local_state.edit',
      { kind: 'local_state', id, label: facts.label },
      { data: changedFields(localStateChangesOf(before), facts) },
    );
  });
  forgetListNames();
  return { id, version: version + 1 };
}
