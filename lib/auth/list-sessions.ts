import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorizeSelf } from '@/lib/access/authorize';
import { rows, sql } from '@/lib/db/sql';
import { idleMinutes } from './session';

export type SessionLine = {
  id: string;
  openedAt: string;
  lastSeenAt: string;
  address: string;
  userAgent: string;
  isLocked: boolean;
  isThis: boolean;
};
type Row = {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  address: string;
  user_agent: string;
  idle: boolean;
};

/** Where the person who asks is signed in: the sessions that still live, the latest first. */
export async function listSessions(ctx: Context, thisSessionId: string | null): Promise<SessionLine[]> {
  authorizeSelf(ctx);
  const found = await rows<Row>(sql`
    SELECT s.id, s.created_at, s.last_seen_at, s.address, s.user_agent,
      s.last_seen_at < now() - make_interval(mins => ${idleMinutes}) AS idle
    FROM session s JOIN person p ON p.id = s.person_id AND p.session_version = s.session_version
    WHERE s.person_id = ${ctx.actor.id} AND s.revoked_at IS NULL AND s.created_at > now() - interval '12 hours'
    ORDER BY s.last_seen_at DESC, s.id LIMIT 50`);
  return found.map((line) => ({
    id: line.id,
    openedAt: line.created_at.toISOString(),
    lastSeenAt: line.last_seen_at.toISOString(),
    address: line.address,
    userAgent: line.user_agent,
    isLocked: line.idle,
    isThis: line.id === thisSessionId,
  }));
}
