import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { changedFields } from './changed-fields';
import { keepingAnAdmin } from './guard-rights';
import {
  grantLines,
  loadRoleForChange,
  requireGrantable,
  requireHeldByHolders,
  roleChangesOf,
} from './load-role';
import { addedGrants } from './rights';
import type { EditRole } from './role-schema';

/**
 * Changes a role; what it newly gives must be held by the actor, by width and at every holder's department.
 * @throws AppError forbidden · not_found · invalid · refused `more_than_held`, `last_admin` · conflict
 */
export async function editRole(ctx: Context, input: EditRole): Promise<{ id: number; version: number }> {
  authorize(ctx, 'role.manage');
  const { actor } = ctx;
  const { id, version, grants, ...facts } = input;
  return transaction((tx) =>
    keepingAnAdmin(tx, async () => {
      const before = await loadRoleForChange(tx, id);
      const added = addedGrants(before.grants, grants);
      requireGrantable(actor, added);
      await requireHeldByHolders(tx, actor, id, added);
      const { count } = await tx.role.updateMany({
        where: { id, version },
        data: { ...facts, version: { increment: 1 } },
      });
      if (count === 0) throw new AppError('conflict', 'conflict', { current: roleChangesOf(before) });
      await tx.roleGrant.deleteMany({ where: { roleId: id } });
      await tx.roleGrant.createMany({ data: grants.map((grant) => ({ ...grant, roleId: id })) });
      await writeAuditEntry(
        tx,
        ctx,
        'role.edit',
        { kind: 'role', id, label: facts.name },
        {
          data: changedFields(roleChangesOf(before), { ...facts, grants: grantLines(grants) }),
        },
      );
      return { id, version: version + 1 };
    }),
  );
}
