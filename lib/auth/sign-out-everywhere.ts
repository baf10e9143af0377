import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorizeSelf } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { endSessions } from './end-sessions';

/**
 * Ends all sessions of the person who asks, this one too.
 * @throws AppError unauthenticated
 */
export async function signOutEverywhere(ctx: Context): Promise<{ ended: number }> {
  authorizeSelf(ctx);
  const { id, name } = ctx.actor;
  return transaction(async (tx) => {
    const ended = await endSessions(tx, id, ctx.now);
    await writeAuditEntry(
      tx,
      ctx,
      'session.end_all',
      { kind: 'person', id, label: name },
      { data: { ended } },
    );
    return { ended };
  });
}
