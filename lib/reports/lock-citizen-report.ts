import 'server-only';
import type { Context } from '@/lib/access/actor';
import { hashSecret } from '@/lib/auth/bearer';
import { sql, type Sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { blindIndex } from '@/lib/personal-data/cipher';
import { loadReportWhere, type ReportForChange } from './load-report-for-change';

/** By what a citizen writes: their app's key, code and phone shown on /track a moment ago, or the link to a question. */
export type CitizenSender =
  { by: 'app'; code: string; phone?: string } | { by: 'track'; code: string } | { by: 'link'; token: string };

/**
 * The first line of what citizens do to a report: which reports `r` are theirs. An app has those of its own channel;
 * what is out of it reads like what does not exist.
 * @throws AppError unauthenticated when the request did not come by the door that it names
 */
export function authorizeCitizen(ctx: Context, sender: CitizenSender): Sql {
  const { actor } = ctx;
  switch (sender.by) {
    case 'app': {
      if (actor.kind !== 'api_key') throw new AppError('unauthenticated');
      const own = sql`r.code = ${sender.code} AND r.channel_id = ${actor.channelId}::int`;
      if (!sender.phone) return own;
      const index = Buffer.from(blindIndex('phone', sender.phone) ?? new Uint8Array(32));
      return sql`${own} AND EXISTS (SELECT 1 FROM contact c WHERE c.id = r.contact_id AND c.phone_index = ${index}::bytea)`;
    }
    case 'track':
      if (actor.kind !== 'public') throw new AppError('unauthenticated');
      return sql`r.code = ${sender.code} AND NOT r.is_private`;
    case 'link':
      if (actor.kind !== 'public') throw new AppError('unauthenticated');
      return sql`r.id = (SELECT m.report_id FROM reply_link l JOIN citizen_message m ON m.id = l.message_id
        WHERE l.token_hash = ${hashSecret(sender.token)})`;
  }
}

/**
 * The citizen's report, locked until the transaction ends: a citizen knows no version to hold a change against, so the
 * change waits for its turn instead of being refused.
 * @throws AppError not_found; refused reply_link_used, reply_link_expired
 */
export async function lockCitizenReport(
  tx: Tx,
  ctx: Context,
  sender: CitizenSender,
): Promise<ReportForChange> {
  const own = authorizeCitizen(ctx, sender);
  const [locked] = await tx.$queryRaw<{ id: number }[]>(
    sql`SELECT r.id FROM report r WHERE ${own} FOR NO KEY UPDATE`,
  );
  if (!locked) throw new AppError('not_found', sender.by === 'link' ? 'reply_link_unknown' : 'not_found');
  if (sender.by === 'link') await requireOpenLink(tx, sender.token, ctx.now);
  return loadReportWhere(tx, sql`r.id = ${locked.id}::int`);
}

async function requireOpenLink(tx: Tx, token: string, now: Date): Promise<void> {
  const link = await tx.replyLink.findUnique({
    where: { tokenHash: hashSecret(token) },
    select: { closedAt: true, expiresAt: true },
  });
  if (!link || link.closedAt) throw new AppError('refused', 'reply_link_used');
  if (link.expiresAt <= now) throw new AppError('refused', 'reply_link_expired');
}
