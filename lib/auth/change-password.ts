import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorizeSelf } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { ChangePassword } from './change-password-schema';
import { endSessions } from './end-sessions';
import { hashPassword, verifyPassword } from './password';
import { maximumLength, passwordProblem } from './password-policy';
import { maxFailures } from './sign-in';

const invalid = (path: string, messageKey: string, params = {}) =>
  new AppError('invalid', 'invalid', { fields: [{ path, messageKey, params }] });

/**
 * A new password for the person who asks; every session ends (domain.md §7). A wrong present password counts towards
 * the lock like a failed sign-in: a stolen session must not be a way to guess it.
 * @throws AppError invalid (wrong present password, weak new one), conflict (changed at the same time)
 */
export async function changePassword(ctx: Context, input: ChangePassword): Promise<{ ended: number }> {
  authorizeSelf(ctx);
  const { id, name } = ctx.actor;
  const subject = { kind: 'person', id, label: name };
  const person = await db().person.findUniqueOrThrow({
    where: { id },
    select: { email: true, passwordHash: true },
  });
  const problem = passwordProblem(input.newPassword, person.email);
  if (problem) throw invalid('newPassword', problem, { max: maximumLength });

  if (!(await verifyPassword(person.passwordHash, input.currentPassword))) {
    await transaction(async (tx) => {
      const data = { failedLogins: { increment: 1 } };
      const { failedLogins } = await tx.person.update({
        where: { id },
        data,
        select: { failedLogins: true },
      });
      if (failedLogins >= maxFailures) {
        await tx.person.update({ where: { id }, data: { lockedAt: ctx.now }, select: { id: true } });
        await endSessions(tx, id, ctx.now);
      }
      await writeAuditEntry(tx, ctx, 'password.refuse', subject, { data: { failedLogins } });
    });
    throw invalid('currentPassword', 'wrong_password');
  }
  const passwordHash = await hashPassword(input.newPassword);
  return transaction(async (tx) => {
    // Compare-and-set on the password itself: of two changes at once, one is told so.
    const { count } = await tx.person.updateMany({
      where: { id, passwordHash: person.passwordHash, disabledAt: null },
      data: { passwordHash, failedLogins: 0, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict');
    const ended = await endSessions(tx, id, ctx.now);
    await writeAuditEntry(tx, ctx, 'password.change', subject, { data: { ended } });
    return { ended };
  });
}
