import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/**
 * Ends every session of a person inside the caller's transaction: for sign-out everywhere, a new password, disabling
 * and changed roles. Returns how many were open.
 */
export async function endSessions(tx: Tx, personId: number, now: Date): Promise<number> {
  await tx.person.update({
    where: { id: personId },
    data: { sessionVersion: { increment: 1 } },
    select: { id: true },
  });
  const { count } = await tx.session.updateMany({
    where: { personId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}
