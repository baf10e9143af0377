import 'server-only';
import { z } from 'zod';
import { openCookie, sealCookie, type SealedCookie } from '@/lib/web/sealed-cookie';

/** What looking up a report or a dossier came to, so that neither code nor phone stands in an address. The phone is never in it. */
const TrackPass = z.object({
  outcome: z.enum(['found', 'unknown', 'limited', 'failed']),
  code: z.string().default(''),
  seconds: z.number().default(0),
});
export type TrackPass = z.infer<typeof TrackPass>;

export const trackCookie = 'congvu-track';
const cookie: SealedCookie<typeof TrackPass> = {
  name: trackCookie,
  path: '/track',
  minutes: 10,
  schema: TrackPass,
};

/** The cookie that carries the outcome, for ten minutes and for this page only. */
export const sealTrackPass = (pass: TrackPass, now: Date) => sealCookie(cookie, pass, now);

/** The outcome in a cookie's value, or null when it is not ours or too old. */
export const openTrackPass = (value: string | undefined, now: Date) => openCookie(cookie, value, now);
