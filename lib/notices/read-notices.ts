import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorizeSelf } from '@/lib/access/authorize';
import { row, sql } from '@/lib/db/sql';
import { noticeWritten } from '@/lib/live/live-event';
import type { ReadNotices } from './read-notices-schema';

/**
 * Marks one's own notices as read; others' are left alone, and what came in meanwhile stays unread. One's open pages count
 * anew. No audit entry: nothing of the office changes by what somebody has looked at.
 * @returns how many were unread before
 * @throws AppError unauthenticated
 */
export async function readNotices(ctx: Context, input: ReadNotices): Promise<{ read: number }> {
  authorizeSelf(ctx);
  const which =
    'ids' in input ? sql`n.id = ANY (${input.ids}::bigint[])` : sql`n.id <= ${input.upTo}::bigint`;
  const done = await row<{ n: number }>(sql`
    WITH seen AS (
      UPDATE notice n SET read_at = ${ctx.now}::timestamptz
      WHERE n.person_id = ${ctx.actor.id}::int AND (n.read_at IS NOT NULL) = false AND ${which} RETURNING n.id),
    told AS (
      INSERT INTO outbox_message (topic, subject_id, payload, created_at)
      SELECT ${noticeWritten}::text, 0, jsonb_build_object('personIds', ARRAY[${ctx.actor.id}::int]), ${ctx.now}::timestamptz
      WHERE EXISTS (SELECT FROM seen))
    SELECT count(*)::int AS n FROM seen`);
  return { read: done?.n ?? 0 };
}
