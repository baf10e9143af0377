import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { grantsOfRoles, keepingAnAdmin, requireHeld } from './guard-rights';
import { loadPerson, personChanges, requireUsableRoles } from './load-person';
import type { SetPersonRoles } from './person-schema';
import { roleChanges } from './rights';

/**
 * Gives and takes roles. A role taken ends and stays in history; grants are read at every request, so it acts at once.
 * @throws AppError forbidden · not_found · invalid (unknown role) · refused `own_rights`, `more_than_held`, `last_admin` · conflict
 */
export async function setPersonRoles(
  ctx: Context,
  input: SetPersonRoles,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'person.manage');
  const { actor } = ctx;
  return transaction((tx) =>
    keepingAnAdmin(tx, async () => {
      const before = await loadPerson(tx, ctx, input.id);
      const { added, removed } = roleChanges(before.roles, input.roles);
      if (added.length > 0 && input.id === actor.id) throw new AppError('refused', 'own_rights');
      await requireUsableRoles(tx, added);
      requireHeld(actor, await grantsOfRoles(tx, added, before.departmentId));

      const { count } = await tx.person.updateMany({
        where: { id: input.id, version: input.version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) {
        const current = {
          ...personChanges(before),
          roles: before.roles.map(({ roleId, departmentId }) => ({ roleId, departmentId })),
        };
        throw new AppError('conflict', 'conflict', { current });
      }
      const ended = before.roles.filter((role) =>
        removed.some((gone) => gone.roleId === role.roleId && gone.departmentId === role.departmentId),
      );
      await tx.personRole.updateMany({
        where: { id: { in: ended.map((role) => role.id) } },
        data: { validTo: ctx.now },
      });
      await tx.personRole.createMany({
        data: added.map((role) => ({ ...role, personId: input.id, validFrom: ctx.now })),
      });
      await writeAuditEntry(
        tx,
        ctx,
        'person.set_roles',
        { kind: 'person', id: input.id, label: before.name },
        {
          data: {
            before: { roles: before.roles.map(({ roleId, departmentId }) => ({ roleId, departmentId })) },
            after: { roles: input.roles },
          },
        },
      );
      return { id: input.id, version: input.version + 1 };
    }),
  );
}
