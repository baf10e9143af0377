import 'server-only';
import type { Context } from '@/lib/access/actor';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { fold } from '@/lib/search/fold';
import { verifyPassword } from './password';

/** domain.md §7. */
export const maxFailures = 5;

export type SignInResult =
  { ok: true; personId: number; name: string; sessionId: string } | { ok: false; locked: boolean };

/**
 * Checks e-mail and password and opens a session. Five failures lock the account until an admin unlocks it.
 * An unknown e-mail answers exactly like a wrong password, in words and in time.
 */
export async function signIn(
  email: string,
  password: string,
  from: { requestId: string; address: string; userAgent: string; now: Date },
): Promise<SignInResult> {
  const person = await db().person.findUnique({
    where: { email: fold(email.trim()) },
    select: {
      id: true,
      name: true,
      departmentId: true,
      passwordHash: true,
      lockedAt: true,
      disabledAt: true,
      sessionVersion: true,
    },
  });
  const usable = person !== null && person.disabledAt === null && person.lockedAt === null;
  const matches = await verifyPassword(usable ? person.passwordHash : null, password);
  if (!person) return { ok: false, locked: false };

  const ctx: Context = {
    actor: {
      kind: 'person',
      id: person.id,
      name: person.name,
      departmentId: person.departmentId,
      grants: [],
    },
    requestId: from.requestId,
    address: from.address,
    now: from.now,
  };
  const subject = { kind: 'person', id: person.id, label: person.name };
  if (!matches) {
    return transaction(async (tx) => {
      const after = await tx.person.update({
        where: { id: person.id },
        data: { failedLogins: { increment: 1 } },
        select: { failedLogins: true, lockedAt: true },
      });
      if (after.failedLogins >= maxFailures && !after.lockedAt) {
        await tx.person.update({
          where: { id: person.id },
          data: { lockedAt: from.now },
          select: { id: true },
        });
      }
      await writeAuditEntry(tx, ctx, 'session.refuse', subject, {
        data: { failedLogins: after.failedLogins },
      });
      return { ok: false as const, locked: after.failedLogins >= maxFailures };
    });
  }
  return transaction(async (tx) => {
    await tx.person.update({
      where: { id: person.id },
      data: { failedLogins: 0, lastLoginAt: from.now },
      select: { id: true },
    });
    const session = await tx.session.create({
      data: {
        personId: person.id,
        sessionVersion: person.sessionVersion,
        lastSeenAt: from.now,
        address: from.address,
        userAgent: from.userAgent.slice(0, 300),
      },
      select: { id: true },
    });
    await writeAuditEntry(tx, ctx, 'session.open', subject);
    return { ok: true as const, personId: person.id, name: person.name, sessionId: session.id };
  });
}
