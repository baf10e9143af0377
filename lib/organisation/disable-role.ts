import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { keepingAnAdmin } from './guard-rights';
import { loadRoleForChange, roleChangesOf } from './load-role';
import type { DisableRole } from './role-schema';

/**
 * Takes a role out of use: its holders lose what it gave with the commit, and keep it in history.
 * @throws AppError forbidden · not_found · refused `already_disabled`, `last_admin` · conflict
 */
export async function disableRole(
  ctx: Context,
  input: DisableRole,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'role.manage');
  return transaction((tx) =>
    keepingAnAdmin(tx, async () => {
      const before = await loadRoleForChange(tx, input.id);
      if (before.disabledAt) throw new AppError('refused', 'already_disabled');
      const { count } = await tx.role.updateMany({
        where: { id: input.id, version: input.version },
        data: { disabledAt: ctx.now, version: { increment: 1 } },
      });
      if (count === 0) throw new AppError('conflict', 'conflict', { current: roleChangesOf(before) });
      await writeAuditEntry(
        tx,
        ctx,
        'role.disable',
        { kind: 'role', id: input.id, label: before.name },
        {
          reason: input.reason,
        },
      );
      return { id: input.id, version: input.version + 1 };
    }),
  );
}
