import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { keepingAnAdmin } from './guard-rights';
import { loadPerson, personChanges } from './load-person';
import type { DisablePerson } from './person-schema';

/**
 * Closes an account without deleting it: every session and access token ends with the commit.
 * @throws AppError forbidden · not_found · refused `own_account`, `already_disabled`, `more_than_held`, `last_admin` · conflict
 */
export async function disablePerson(
  ctx: Context,
  input: DisablePerson,
): Promise<{ id: number; version: number }> {
  authorize(ctx, 'person.manage');
  const { actor } = ctx;
  return transaction((tx) =>
    keepingAnAdmin(tx, async () => {
      const before = await loadPerson(tx, ctx, input.id);
      if (input.id === actor.id) throw new AppError('refused', 'own_account');
      if (before.disabledAt) throw new AppError('refused', 'already_disabled');
      const { count } = await tx.person.updateMany({
        where: { id: input.id, version: input.version },
        data: { disabledAt: ctx.now, sessionVersion: { increment: 1 }, version: { increment: 1 } },
      });
      if (count === 0) throw new AppError('conflict', 'conflict', { current: personChanges(before) });
      await tx.session.updateMany({
        where: { personId: input.id, revokedAt: null },
        data: { revokedAt: ctx.now },
      });
      await tx.accessToken.updateMany({
        where: { personId: input.id, revokedAt: null },
        data: { revokedAt: ctx.now },
      });
      await writeAuditEntry(
        tx,
        ctx,
        'person.disable',
        { kind: 'person', id: input.id, label: before.name },
        {
          reason: input.reason,
        },
      );
      return { id: input.id, version: input.version + 1 };
    }),
  );
}
