import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { EnableDepartment } from './department-schema';
import { departmentChanges, loadDepartment, lockDepartmentTree } from './load-department';

/**
 * Puts a disabled department back into service.
 * @throws AppError forbidden · not_found · refused `not_disabled`, `parent_disabled` · conflict
 */
export async function enableDepartment(
  ctx: Context,
  input: EnableDepartment,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'department.manage');
  return transaction(async (tx) => {
    await lockDepartmentTree(tx);
    const before = await loadDepartment(tx, ctx, input.id);
    if (!before.disabledAt) throw new AppError('refused', 'not_disabled');
    const above = before.parentId
      ? await tx.department.findUnique({ where: { id: before.parentId }, select: { disabledAt: true } })
      : null;
    if (above?.disabledAt) throw new AppError('refused', 'parent_disabled');
    const { count } = await tx.department.updateMany({
      where: { id: input.id, version: input.version },
      data: { disabledAt: null, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', 'conflict', { current: departmentChanges(before) });
    await writeAuditEntry(tx, ctx, 'department.enable', {
      kind: 'department',
      id: input.id,
      label: before.name,
    });
    return { id: input.id, version: input.version + 1 };
  });
}
