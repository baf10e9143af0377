import 'server-only';
import type { Context } from '@/lib/access/actor';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import type { IncomingFile } from '@/lib/files/prepare-photo';
import { hashRequest, repeatDays, repeatOwner, requireSameRequest, type RepeatKey } from './repeat-key';

const lifetimeMinutes = repeatDays * 24 * 60;

/** Under which key a repeat of this message would be known; null without an `Idempotency-Key`. */
export function messageRepeatKey(
  ctx: Context,
  key: string | null,
  said: object,
  files: readonly IncomingFile[],
): RepeatKey | null {
  if (!key || ctx.actor.kind !== 'api_key') return null;
  const requestHash = hashRequest(said, files);
  return { owner: repeatOwner(ctx), key: `message:${key}`, requestHash, lifetimeMinutes };
}

export type RepeatedMessage = { code: string; messageId: number; receivedAt: Date; photos: number };

/**
 * The message that an earlier request with this key made, or null. Asked while the report is locked, so that of two at
 * once the second finds the first.
 * @throws AppError invalid idempotency_key_reused when that request said something else
 */
export async function findMessageRepeat(
  tx: Tx,
  repeat: RepeatKey,
  now: Date,
): Promise<RepeatedMessage | null> {
  const [found] = await tx.$queryRaw<(RepeatedMessage & { requestHash: string })[]>(sql`
    SELECT r.code, m.id AS "messageId", m.created_at AS "receivedAt", k.request_hash AS "requestHash",
      (SELECT count(*)::int FROM report_file rf WHERE rf.message_id = m.id) AS photos
    FROM idempotency_key k JOIN citizen_message m ON m.id = k.message_id JOIN report r ON r.id = m.report_id
    WHERE k.owner = ${repeat.owner} AND k.key = ${repeat.key}
      AND k.created_at >= ${now}::timestamptz - make_interval(mins => ${repeat.lifetimeMinutes}::int)`);
  if (!found) return null;
  const { requestHash, ...message } = found;
  requireSameRequest(repeat, requestHash);
  return message;
}

/** Remembers that this key made this message. */
export async function claimMessageRepeat(
  tx: Tx,
  repeat: RepeatKey,
  message: { reportId: number; messageId: number },
  now: Date,
): Promise<void> {
  const { owner, key, requestHash } = repeat;
  const kept = { requestHash, ...message, createdAt: now };
  await tx.idempotencyKey.upsert({
    where: { owner_key: { owner, key } },
    create: { owner, key, ...kept },
    update: kept,
    select: { key: true },
  });
}
