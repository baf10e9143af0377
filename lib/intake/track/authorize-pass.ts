import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import { cookieOf } from '@/lib/web/cookie-of';
import { openTrackPass, trackCookie } from './track-pass';

/**
 * The first line of what a citizen does on /track: the code of the case that this browser has found by code and phone a
 * few minutes ago.
 * @throws AppError refused track_again
 */
export function authorizePass(ctx: Context, request: Request): string {
  const pass = openTrackPass(cookieOf(request, trackCookie), ctx.now);
  if (pass?.outcome !== 'found') throw new AppError('refused', 'track_again');
  return pass.code;
}
