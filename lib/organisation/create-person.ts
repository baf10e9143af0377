import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { hashPassword } from '@/lib/auth/password';
import { transaction } from '@/lib/db/transaction';
import { grantsOfRoles, requireHeld } from './guard-rights';
import { requireHome, requireUsableRoles } from './load-person';
import { oneTimePassword } from './one-time-password';
import type { CreatePerson } from './person-schema';
import { takenAsField } from './taken-as-field';

/**
 * Opens an account with a generated password, which is answered this once and kept only as a hash.
 * @throws AppError forbidden · invalid (e-mail taken, department out of reach, unknown role) · refused `more_than_held`
 */
export async function createPerson(
  ctx: Context,
  input: CreatePerson,
): Promise<{ id: number; password: string }> {
  authorize(ctx, 'person.manage');
  const { actor } = ctx;
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const { roles, ...facts } = input;
  return takenAsField('email', () =>
    transaction(async (tx) => {
      await requireHome(tx, actor, input.departmentId);
      await requireUsableRoles(tx, roles);
      requireHeld(actor, await grantsOfRoles(tx, roles, input.departmentId));
      const created = await tx.person.create({
        data: {
          ...facts,
          passwordHash,
          roles: { create: roles.map((role) => ({ ...role, validFrom: ctx.now })) },
        },
        select: { id: true },
      });
      await writeAuditEntry(
        tx,
        ctx,
        'person.create',
        { kind: 'person', id: created.id, label: input.name },
        {
          data: { after: input },
        },
      );
      return { id: created.id, password };
    }),
  );
}
