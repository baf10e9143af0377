import 'server-only';
import { messageText } from '@/lib/i18n/message-text';
import type { Context } from '@/lib/access/actor';
import { actorPersonId } from '@/lib/audit/write-audit-entry';
import type { Tx } from '@/lib/db/transaction';

/** `reply` answers a question of the office, `message` is what a citizen adds unasked. */
export type CitizenMessageKind = 'question' | 'answer' | 'notice' | 'reply' | 'message';

/** Keeps what was said between office and citizen, in the verb's transaction. @returns the id of the message */
export async function messageCitizen(
  tx: Tx,
  ctx: Context,
  reportId: number,
  kind: CitizenMessageKind,
  body: string,
): Promise<number> {
  const direction = kind === 'reply' || kind === 'message' ? 'from_citizen' : 'to_citizen';
  const { id } = await tx.citizenMessage.create({
    data: { reportId, direction, kind, body, authorId: actorPersonId(ctx), createdAt: ctx.now },
    select: { id: true },
  });
  return id;
}

/** A standing sentence to the citizen. Citizens are written to in Vietnamese. */
export function noticeText(notice: 'diverted' | 'duplicate' | 'reopened'): string {
  return messageText('vi', `domain.notice.${notice}`, {});
}
