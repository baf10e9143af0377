import 'server-only';
import { hashSecret } from '@/lib/auth/bearer';
import { row, sql } from '@/lib/db/sql';

/** What the page of a link shows: the question while it can be answered, otherwise why it cannot. */
export type ReplyQuestion =
  | { status: 'open'; code: string; question: string; askedAt: string; expiresAt: string }
  | { status: 'used' | 'expired' | 'unknown' };

/** The question behind the token of a link. Nothing else of the report: whoever has the link may not be the sender. */
export async function findReplyQuestion(token: string, now: Date): Promise<ReplyQuestion> {
  const found = await row<{
    code: string;
    question: string;
    at: Date;
    expires: Date;
    closed: Date | null;
  }>(sql`
    SELECT r.code, m.body AS question, m.created_at AS at, l.expires_at AS expires, l.closed_at AS closed
    FROM reply_link l JOIN citizen_message m ON m.id = l.message_id JOIN report r ON r.id = m.report_id
    WHERE l.token_hash = ${hashSecret(token)}`);
  if (!found) return { status: 'unknown' };
  if (found.closed) return { status: 'used' };
  if (found.expires <= now) return { status: 'expired' };
  return {
    status: 'open',
    code: found.code,
    question: found.question,
    askedAt: found.at.toISOString(),
    expiresAt: found.expires.toISOString(),
  };
}
