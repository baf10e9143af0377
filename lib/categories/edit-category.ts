import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { lockRow } from '@/lib/db/lock-row';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { changedFields } from '@/lib/organisation/changed-fields';
import { categoryChangesOf, loadCategory } from './load-category';
import type { EditCategory } from './category-schema';

/**
 * Changes what a category asks for before the citizen is answered; answers from now on are held against it.
 * @throws AppError forbidden · not_found · conflict
 */
export async function editCategory(
  ctx: Context,
  input: EditCategory,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'settings.manage');
  const { id, version, ...facts } = input;
  return transaction(async (tx) => {
    await lockRow(tx, 'category', id);
    const before = await loadCategory(tx, id);
    const { count } = await tx.category.updateMany({
      where: { id, version },
      data: { ...facts, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', 'conflict', { current: categoryChangesOf(before) });
    await writeAuditEntry(
      tx,
      ctx,
      'category.edit',
      { kind: 'category', id, label: before.name },
      { data: changedFields(categoryChangesOf(before), facts) },
    );
    return { id, version: version + 1 };
  });
}
