import 'server-only';
import { createHash } from 'node:crypto';
import type { Context } from '@/lib/access/actor';
import type { Subject } from '@/lib/cases/write-audited-change';
import { name, row, sql, type Sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';
import type { IncomingFile } from '@/lib/files/prepare-photo';

/** Who repeats what: the same owner and key within the lifetime are the same report or dossier. */
export type RepeatKey = { owner: string; key: string; requestHash: string; lifetimeMinutes: number };
/** For how long the key that a sender gave stands for what was sent under it (decisions/0009, Q-13). */
export const repeatDays = 30;

export type RepeatedCase = { id: number; code: string };

/** What a request said, to tell a repeat from a key that is used twice. */
export function hashRequest(input: unknown, files: readonly IncomingFile[], more = ''): string {
  const hash = createHash('sha256').update(JSON.stringify(input)).update(`\0${more}`);
  for (const file of files) hash.update('\0').update(createHash('sha256').update(file.bytes).digest());
  return hash.digest('hex');
}

/** Keys of one sender mean nothing to another. */
export function repeatOwner(ctx: Context): string {
  const { actor } = ctx;
  return actor.kind === 'api_key' || actor.kind === 'person' ? `${actor.kind}:${actor.id}` : '';
}

const idOf = (subject: Subject) => name(`${subject}_id`);

/**
 * The statement part that claims the key for the new row out of `ids`; it waits for a twin that is being written. Taken
 * already: no row. Without a key, what is sent is never a repeat.
 */
export function claimRepeat(subject: Subject, repeat: RepeatKey | null, now: Date): Sql {
  if (!repeat) return sql`SELECT ${idOf(subject)} FROM ids`;
  return sql`
    INSERT INTO idempotency_key AS k (owner, key, request_hash, ${idOf(subject)}, created_at)
    SELECT ${repeat.owner}, ${repeat.key}, ${repeat.requestHash}, ${idOf(subject)}, ${now}::timestamptz FROM ids
    ON CONFLICT (owner, key) DO UPDATE
      SET request_hash = excluded.request_hash, ${idOf(subject)} = excluded.${idOf(subject)}, created_at = excluded.created_at
      WHERE k.created_at < excluded.created_at - make_interval(mins => ${repeat.lifetimeMinutes}::int)
    RETURNING ${idOf(subject)}`;
}

/**
 * The case that an earlier request with this key made, or null.
 * @throws AppError invalid idempotency_key_reused when that request said something else
 */
export async function findRepeat(
  subject: Subject,
  repeat: RepeatKey,
  now: Date,
): Promise<RepeatedCase | null> {
  const found = await row<RepeatedCase & { requestHash: string }>(sql`
    SELECT r.id, r.code, k.request_hash AS "requestHash"
    FROM idempotency_key k JOIN ${name(subject)} r ON r.id = k.${idOf(subject)}
    WHERE k.owner = ${repeat.owner} AND k.key = ${repeat.key}
      AND k.created_at >= ${now}::timestamptz - make_interval(mins => ${repeat.lifetimeMinutes}::int)`);
  if (!found) return null;
  requireSameRequest(repeat, found.requestHash);
  return { id: found.id, code: found.code };
}

/** @throws AppError invalid idempotency_key_reused when the earlier request under this key said something else */
export function requireSameRequest(repeat: RepeatKey, earlierHash: string): void {
  if (earlierHash === repeat.requestHash) return;
  throw new AppError('invalid', 'idempotency_key_reused', {
    fields: [{ path: 'Idempotency-Key', messageKey: 'idempotency_key_reused' }],
  });
}
