import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { pathUnder } from './department';
import type { CreateDepartment } from './department-schema';
import { lockDepartmentTree, parentPath } from './load-department';
import { takenAsField } from './taken-as-field';

/**
 * Adds a department under a parent that the actor manages (or at the top, with reach over everything).
 * @throws AppError forbidden · invalid (code taken, parent out of reach or disabled)
 */
export async function createDepartment(ctx: Context, input: CreateDepartment): Promise<{ id: number }> {
  authorize(ctx, 'department.manage');
  const { actor } = ctx;
  return takenAsField('code', () =>
    transaction(async (tx) => {
      await lockDepartmentTree(tx);
      const above = await parentPath(tx, actor, input.parentId);
      const created = await tx.department.create({
        data: { ...input, path: [], validFrom: ctx.now },
        select: { id: true },
      });
      await tx.department.update({
        where: { id: created.id },
        data: { path: pathUnder(above, created.id) },
        select: { id: true },
      });
      await writeAuditEntry(
        tx,
        ctx,
        'department.create',
        { kind: 'department', id: created.id, label: input.name },
        {
          data: { after: input },
        },
      );
      return created;
    }),
  );
}
