import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { isInUse } from './department';
import type { DisableDepartment } from './department-schema';
import { departmentChanges, departmentUse, loadDepartment, lockDepartmentTree } from './load-department';

/**
 * Takes a department out of service; it stays in history and figures.
 * @throws AppError forbidden · not_found · refused `already_disabled`, `department_in_use` (says of what how many) · conflict
 */
export async function disableDepartment(
  ctx: Context,
  input: DisableDepartment,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'department.manage');
  return transaction(async (tx) => {
    await lockDepartmentTree(tx);
    const before = await loadDepartment(tx, ctx, input.id);
    if (before.disabledAt) throw new AppError('refused', 'already_disabled');
    const { count } = await tx.department.updateMany({
      where: { id: input.id, version: input.version },
      data: { disabledAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', 'conflict', { current: departmentChanges(before) });
    const use = await departmentUse(tx, input.id);
    if (isInUse(use)) throw new AppError('refused', 'department_in_use', { params: use });
    await writeAuditEntry(
      tx,
      ctx,
      'department.disable',
      { kind: 'department', id: input.id, label: before.name },
      {
        reason: input.reason,
      },
    );
    return { id: input.id, version: input.version + 1 };
  });
}
