import 'server-only';
import { rows, sql } from '@/lib/db/sql';
import { repeatDays } from '@/lib/intake/repeat-key';

const days = (n: number) => n * 24 * 60 * 60 * 1000;

/**
 * Removes what nobody can ask for any more: told outbox messages after 7 days, idempotency keys after 30 days (those made of
 * a request that gave none, after two), sessions 30 days after their end, what was found by
 * personal data with its half hour. History (audit, events) is never pruned here.
 */
export async function pruneOldRows(now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age).toISOString();
  await rows(sql`DELETE FROM outbox_message WHERE created_at < ${before(days(7))}::timestamptz`);
  await rows(sql`DELETE FROM idempotency_key WHERE created_at < ${before(days(repeatDays))}::timestamptz
    OR (key LIKE 'body:%' AND created_at < ${before(days(2))}::timestamptz)`);
  await rows(sql`DELETE FROM person_lookup WHERE expires_at < ${before(0)}::timestamptz`);
  await rows(sql`DELETE FROM session WHERE last_seen_at < ${before(days(30))}::timestamptz`);
}
