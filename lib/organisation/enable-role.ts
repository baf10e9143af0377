import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { keepingAnAdmin } from './guard-rights';
import { loadRoleForChange, requireGrantable, requireHeldByHolders, roleChangesOf } from './load-role';
import type { EnableRole } from './role-schema';

/**
 * Puts a role back into use; its holders get its grants again, so the actor must hold them all.
 * @throws AppError forbidden · not_found · refused `not_disabled`, `more_than_held` · conflict
 */
export async function enableRole(ctx: Context, input: EnableRole): Promise<{ id: number; version: number }> {
  authorize(ctx, 'role.manage');
  const { actor } = ctx;
  return transaction((tx) =>
    keepingAnAdmin(tx, async () => {
      const before = await loadRoleForChange(tx, input.id);
      if (!before.disabledAt) throw new AppError('refused', 'not_disabled');
      requireGrantable(actor, before.grants);
      await requireHeldByHolders(tx, actor, input.id, before.grants);
      const { count } = await tx.role.updateMany({
        where: { id: input.id, version: input.version },
        data: { disabledAt: null, version: { increment: 1 } },
      });
      if (count === 0) throw new AppError('conflict', 'conflict', { current: roleChangesOf(before) });
      await writeAuditEntry(tx, ctx, 'role.enable', { kind: 'role', id: input.id, label: before.name });
      return { id: input.id, version: input.version + 1 };
    }),
  );
}
