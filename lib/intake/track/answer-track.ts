import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { AppError } from '@/lib/errors/app-error';
import { parseDossierCode } from '@/lib/dossiers/dossier-code';
import { findDossierCodeByPhone } from '@/lib/dossiers/find-public-dossier';
import { cleanText } from '@/lib/intake/clean-text';
import { readForm } from '@/lib/intake/read-form';
import { throttle } from '@/lib/intake/throttle';
import { findCodeByPhone } from '@/lib/reports/find-public-report';
import { sealTrackPass, type TrackPass } from './track-pass';

const tenAMinute = { burst: 10, perSecond: 10 / 60 };

function backToPage(pass: TrackPass, now: Date): Response {
  const headers = new Headers({
    location: '/track',
    'cache-control': 'no-store',
    'set-cookie': sealTrackPass(pass, now),
  });
  return new Response(null, { status: 303, headers });
}

/**
 * POST /track/follow: code (of a report or a dossier) and phone from the form. Ten a minute from one address, and ten a minute for one code from
 * everywhere, so that nobody tries phones out. Always 303 back to the page, found or not.
 */
export async function answerTrack(ctx: Context, request: Request): Promise<Response> {
  const form = await readForm(request);
  const field = (name: string) =>
    cleanText(form.fields.find(([key]) => key === name)?.[1] ?? '').slice(0, 40);
  const code = field('code').toUpperCase();
  throttle(`track:${ctx.address}`, tenAMinute, ctx.now);
  throttle(`track-code:${code}`, tenAMinute, ctx.now);
  const find = parseDossierCode(code) ? findDossierCodeByPhone : findCodeByPhone;
  const found = await find(code, field('phone'));
  return backToPage({ outcome: found ? 'found' : 'unknown', code: found ?? code, seconds: 0 }, ctx.now);
}

/** A person in front of a page gets the page back, with what went wrong. */
export function renderTrackError(error: AppError): Response {
  const seconds = error.code === 'rate_limited' ? Number(error.params.seconds ?? 60) : 0;
  const response = backToPage({ outcome: seconds > 0 ? 'limited' : 'failed', code: '', seconds }, new Date());
  if (seconds > 0) response.headers.set('retry-after', String(seconds));
  return response;
}
