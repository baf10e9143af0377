import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { grantLines, requireGrantable } from './load-role';
import type { CreateRole } from './role-schema';
import { takenAsField } from './taken-as-field';

/**
 * Makes a role out of permissions that the author holds at least as widely.
 * @throws AppError forbidden · invalid (code taken, senseless reach) · refused `more_than_held`
 */
export async function createRole(ctx: Context, input: CreateRole): Promise<{ id: number }> {
  authorize(ctx, 'role.manage');
  const { actor } = ctx;
  const { grants, ...facts } = input;
  requireGrantable(actor, grants);
  return takenAsField('code', () =>
    transaction(async (tx) => {
      const created = await tx.role.create({
        data: { ...facts, grants: { create: grants } },
        select: { id: true },
      });
      await writeAuditEntry(
        tx,
        ctx,
        'role.create',
        { kind: 'role', id: created.id, label: input.name },
        {
          data: { after: { ...facts, grants: grantLines(grants) } },
        },
      );
      return created;
    }),
  );
}
