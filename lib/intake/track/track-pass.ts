import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { deriveKey, env } from '@/lib/config/env';

/**
 * What looking up a report came to, carried by a signed cookie from the form to the page, so that neither code nor phone
 * stands in an address and the page works without scripts. The phone is never in it.
 */
const TrackPass = z.object({
  outcome: z.enum(['found', 'unknown', 'limited', 'failed']),
  code: z.string().default(''),
  seconds: z.number().default(0),
  expires: z.number(),
});
export type TrackPass = z.infer<typeof TrackPass>;

export const trackCookie = 'congvu-track';
const passMinutes = 10;

const sign = (body: string) =>
  createHmac('sha256', deriveKey(env().AUTH_SECRET, 'track')).update(body).digest();

/** The cookie that carries the outcome, for ten minutes and for this page only. */
export function sealTrackPass(pass: Omit<TrackPass, 'expires'>, now: Date): string {
  const body = Buffer.from(
    JSON.stringify({ ...pass, expires: now.getTime() + passMinutes * 60_000 }),
  ).toString('base64url');
  const secure = env().BASE_URL.startsWith('https://') ? '; Secure' : '';
  return `${trackCookie}=${body}.${sign(body).toString('base64url')}; Path=/track; Max-Age=${passMinutes * 60}; HttpOnly; SameSite=Lax${secure}`;
}

/** The outcome in a cookie's value, or null when it is not ours or too old. */
export function openTrackPass(value: string | undefined, now: Date): TrackPass | null {
  const [body = '', signature = ''] = (value ?? '').split('.');
  const given = Buffer.from(signature, 'base64url');
  const ours = sign(body);
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return null;
  const pass = TrackPass.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  return pass.expires > now.getTime() ? pass : null;
}
