import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { hashPassword } from '@/lib/auth/password';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { loadPerson, personChanges } from './load-person';
import { oneTimePassword } from './one-time-password';
import type { PersonVersion } from './person-schema';

/**
 * Replaces a password by a generated one, answered this once; every older session ends.
 * @throws AppError forbidden · not_found · refused `more_than_held` · conflict
 */
export async function resetPersonPassword(
  ctx: Context,
  input: PersonVersion,
): Promise<{ id: number; version: number; password: string }> {
  authorize(ctx, 'person.manage');
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const before = await loadPerson(tx, ctx, input.id);
    const { count } = await tx.person.updateMany({
      where: { id: input.id, version: input.version },
      data: {
        passwordHash,
        failedLogins: 0,
        lockedAt: null,
        sessionVersion: { increment: 1 },
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new AppError('conflict', 'conflict', { current: personChanges(before) });
    await tx.session.updateMany({
      where: { personId: input.id, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    await writeAuditEntry(tx, ctx, 'person.reset_password', {
      kind: 'person',
      id: input.id,
      label: before.name,
    });
    return { id: input.id, version: input.version + 1, password };
  });
}
