import 'server-only';
import { cookies, headers } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Context, PersonActor } from '@/lib/access/actor';
import { actorColumns, toActor, type PersonRow } from '@/lib/access/load-actor';
import { env } from '@/lib/config/env';
import { preparedRows, rows, sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';

/** domain.md §7: lock after 15 minutes without an action of the person. */
export const idleMinutes = 15;

export const sessionCookie = () =>
  env().BASE_URL.startsWith('https://') ? '__Secure-next-auth.session-token' : 'next-auth.session-token';

export type SessionState = { actor: PersonActor; sessionId: string } | { locked: true } | null;
type SessionRow = PersonRow & { session_id: string; idle_seconds: number };

/** Reads the session behind a token. Touching it (a person's own action) restarts the idle time. */
export async function findSession(token: string | undefined, touch: boolean): Promise<SessionState> {
  if (!token) return null;
  const payload = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null);
  const sid = payload?.sid;
  if (typeof sid !== 'string') return null;
  const [found] = await preparedRows<SessionRow>(
    sql`
    SELECT ${actorColumns}, s.id AS session_id, extract(epoch FROM now() - s.last_seen_at)::float8 AS idle_seconds
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.id = ${sid}::uuid AND s.revoked_at IS NULL AND s.session_version = p.session_version AND p.disabled_at IS NULL`,
  );
  if (!found) return null;
  if (found.idle_seconds > idleMinutes * 60) return { locked: true };
  if (touch && found.idle_seconds > 20) {
    await rows(sql`UPDATE session SET last_seen_at = now() WHERE id = ${sid}::uuid`);
  }
  return { actor: toActor(found), sessionId: found.session_id };
}

/** The person's session from the cookie of this request, once per request. */
const currentSession = cache(async (touch: boolean): Promise<SessionState> => {
  const jar = await cookies();
  return findSession(jar.get(sessionCookie())?.value, touch);
});

/** Request id and client address of this request. */
export async function requestFacts(): Promise<{ requestId: string; address: string }> {
  const all = await headers();
  return {
    requestId: all.get('x-request-id') ?? crypto.randomUUID(),
    address: (all.get('x-forwarded-for') ?? '').split(',')[0]?.trim() ?? '',
  };
}

/** The signed-in person, or null when nobody is signed in, the session is locked, revoked or the person disabled. */
export async function findPerson(touch = true): Promise<{ actor: PersonActor; sessionId: string } | null> {
  const state = await currentSession(touch);
  return state && 'actor' in state ? state : null;
}

/**
 * The context of the signed-in person, for pages, actions and cookie-borne API calls.
 * @param touch false for polling and live streams, which are not the person's own action
 * @throws AppError unauthenticated, with `session_locked` when only the idle time ran out
 */
export async function requireContext(touch = true): Promise<Context & { actor: PersonActor }> {
  const state = await currentSession(touch);
  if (state && 'locked' in state) throw new AppError('unauthenticated', 'session_locked');
  if (!state) throw new AppError('unauthenticated');
  return { actor: state.actor, now: new Date(), ...(await requestFacts()) };
}
