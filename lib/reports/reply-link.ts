import 'server-only';
import { createHmac, randomUUID } from 'node:crypto';
import { hashSecret } from '@/lib/auth/bearer';
import { deriveKey, env } from '@/lib/config/env';
import type { Tx } from '@/lib/db/transaction';

/**
 * The token of a link, made from its id and a secret: the database keeps only the hash, and the office can still say the
 * link again to whoever hands it to the citizen.
 */
function tokenOf(id: string): string {
  const key = deriveKey(env().AUTH_SECRET, 'reply-link');
  return createHmac('sha256', key).update(id).digest('base64url');
}

/** The page behind a token. */
export const replyPath = (token: string) => `/track/reply/${token}`;

/** The address of the link, or null when it was made under another secret and cannot be said any more. */
export function replyUrl(link: { id: string; tokenHash: string }): string | null {
  const token = tokenOf(link.id);
  return hashSecret(token) === link.tokenHash ? env().BASE_URL + replyPath(token) : null;
}

/** A link for the question of this message, for as many days as the office has set. @returns its id */
export async function createReplyLink(tx: Tx, messageId: number, now: Date): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + env().REPLY_LINK_DAYS * 24 * 60 * 60_000);
  await tx.replyLink.create({
    data: { id, messageId, tokenHash: hashSecret(tokenOf(id)), createdAt: now, expiresAt },
    select: { id: true },
  });
  return id;
}
