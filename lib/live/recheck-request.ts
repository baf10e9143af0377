import 'server-only';
import { findBearer } from '@/lib/auth/bearer';
import { findSession, sessionCookie } from '@/lib/auth/session';
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

/** A long session token is split over `name.0`, `name.1`; ours is short and never is. */
function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return decodeURIComponent(value.join('='));
  }
  return undefined;
}
