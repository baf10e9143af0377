import 'server-only';
import { findBearer } from '@/lib/auth/bearer';
import { findSession, sessionCookie } from '@/lib/auth/session';
import { cookieOf } from '@/lib/web/cookie-of';
import type { Recheck } from './event-stream';

/** Asks again, without counting as the person's own action, who the sender of this request is. */
export function recheckRequest(request: Request): Recheck {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer) return async () => (await findBearer(bearer)) ?? 'ended';
  const token = cookieOf(request, sessionCookie());
  return async () => {
    const state = await findSession(token, false);
    if (!state) return 'ended';
    return 'locked' in state ? 'locked' : state.actor;
  };
}
