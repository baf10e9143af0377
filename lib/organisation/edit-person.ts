import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { changedFields } from './changed-fields';
import { grantsOfRoles, requireHeld } from './guard-rights';
import { loadPerson, personChanges, requireHome } from './load-person';
import type { EditPerson } from './person-schema';
import { takenAsField } from './taken-as-field';

/**
 * Changes a person's facts or moves them; roles without a department of their own move along, so what they give
 * at the new place must be held by the actor too.
 * @throws AppError forbidden · not_found · invalid (e-mail taken, department) · refused `more_than_held` · conflict
 */
export async function editPerson(ctx: Context, input: EditPerson): Promise<{ id: number; version: number }> {
  authorize(ctx, 'person.manage');
  const { actor } = ctx;
  const { id, version, ...after } = input;
  return takenAsField('email', () =>
    transaction(async (tx) => {
      const before = await loadPerson(tx, ctx, id);
      if (after.departmentId !== before.departmentId) {
        await requireHome(tx, actor, after.departmentId);
        requireHeld(actor, await grantsOfRoles(tx, before.roles, after.departmentId));
      }
      const { count } = await tx.person.updateMany({
        where: { id, version },
        data: { ...after, version: { increment: 1 } },
      });
      if (count === 0) throw new AppError('conflict', 'conflict', { current: personChanges(before) });
      await writeAuditEntry(
        tx,
        ctx,
        'person.edit',
        { kind: 'person', id, label: after.name },
        {
          data: changedFields(personChanges(before), after),
        },
      );
      return { id, version: version + 1 };
    }),
  );
}
