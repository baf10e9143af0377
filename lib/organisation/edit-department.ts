import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { changedFields } from './changed-fields';
import { makesCircle, pathUnder } from './department';
import type { EditDepartment } from './department-schema';
import { departmentChanges, loadDepartment, lockDepartmentTree, parentPath } from './load-department';

/**
 * Changes a department's facts or moves it; a move needs reach over the old and the new place and rewrites the
 * paths of everything below.
 * @throws AppError forbidden · not_found · refused `department_circle` · invalid (parent) · conflict (current facts)
 */
export async function editDepartment(
  ctx: Context,
  input: EditDepartment,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'department.manage');
  const { actor } = ctx;
  const { id, version, ...after } = input;
  return transaction(async (tx) => {
    await lockDepartmentTree(tx);
    const before = await loadDepartment(tx, ctx, id);
    const moves = after.parentId !== before.parentId;
    const above = moves ? await parentPath(tx, actor, after.parentId) : before.path.slice(0, -1);
    if (makesCircle(id, above)) throw new AppError('refused', 'department_circle');

    const { count } = await tx.department.updateMany({
      where: { id, version },
      data: { ...after, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', 'conflict', { current: departmentChanges(before) });
    if (moves) {
      await tx.$executeRaw(sql`
        UPDATE department SET path = ${pathUnder(above, id)}::int[] || path[${before.path.length + 1}:]
        WHERE path @> ARRAY[${id}]::int[]`);
    }
    await writeAuditEntry(
      tx,
      ctx,
      'department.edit',
      { kind: 'department', id, label: after.name },
      {
        data: changedFields(departmentChanges(before), after),
      },
    );
    return { id, version: version + 1 };
  });
}
