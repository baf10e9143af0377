import 'server-only';
import { createHash } from 'node:crypto';
import type { Context } from '@/lib/access/actor';
import type { AppError } from '@/lib/errors/app-error';
import { megabyte } from '@/lib/files/photo-limits';
import { readForm } from '@/lib/intake/read-form';
import { throttle } from '@/lib/intake/throttle';
import { readCheckToken } from './check-token';
import { checkMegabytes } from './check-limits';
import { sealCheckPass } from './check-pass';
import { findCheckedForm } from './find-checked-form';

const tenAMinute = { burst: 10, perSecond: 10 / 60 };

function backToPage(pass: Parameters<typeof sealCheckPass>[0], now: Date): Response {
  const headers = new Headers({
    location: pass.token ? `/check/${pass.token}` : '/check',
    'cache-control': 'no-store',
    'set-cookie': sealCheckPass(pass, now),
  });
  if (pass.seconds) headers.set('retry-after', String(pass.seconds));
  return new Response(null, { status: 303, headers });
}

/** The paper on whose page the file was given; empty: on none. */
function askedToken(request: Request): string {
  return readCheckToken(new URL(request.url).searchParams.get('token') ?? '') ?? '';
}

/**
 * POST /check/verify: a PDF, and the token of the page it was given on. The file is hashed in memory and forgotten: the
 * very bytes that were issued are a valid paper, with one byte changed they are none. Ten a minute from one address.
 * Always 303 back to the page.
 */
export async function answerCheck(ctx: Context, request: Request): Promise<Response> {
  throttle(`check:${ctx.address}`, tenAMinute, ctx.now);
  const { files } = await readForm(request, checkMegabytes * megabyte);
  const asked = askedToken(request);
  const file = files.find(({ field }) => field === 'file');
  if (!file) return backToPage({ outcome: 'no_file', token: asked }, ctx.now);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const form = await findCheckedForm({ sha256 });
  const seen = { sha256, size: file.bytes.length };
  return form
    ? backToPage({ outcome: 'valid', token: form.token, ...seen }, ctx.now)
    : backToPage({ outcome: 'not_valid', token: asked, ...seen }, ctx.now);
}

/** A person in front of a page gets the page back, with what went wrong. */
export function renderCheckError(error: AppError, request: Request): Response {
  const [now, token] = [new Date(), askedToken(request)];
  if (error.code === 'rate_limited')
    return backToPage({ outcome: 'limited', token, seconds: Number(error.params.seconds ?? 60) }, now);
  return backToPage({ outcome: error.messageKey === 'body_too_large' ? 'too_large' : 'failed', token }, now);
}
