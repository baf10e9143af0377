import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { loadPerson, personChanges } from './load-person';
import type { PersonVersion } from './person-schema';

/**
 * Unlocks an account that five failed sign-ins locked.
 * @throws AppError forbidden · not_found · refused `not_locked`, `more_than_held` · conflict
 */
export async function unlockPerson(
  ctx: Context,
  input: PersonVersion,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'person.manage');
  return transaction(async (tx) => {
    const before = await loadPerson(tx, ctx, input.id);
    if (!before.lockedAt) throw new AppError('refused', 'not_locked');
    const { count } = await tx.person.updateMany({
      where: { id: input.id, version: input.version },
      data: { failedLogins: 0, lockedAt: null, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', 'conflict', { current: personChanges(before) });
    await writeAuditEntry(tx, ctx, 'person.unlock', { kind: 'person', id: input.id, label: before.name });
    return { id: input.id, version: input.version + 1 };
  });
}
