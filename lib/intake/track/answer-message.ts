import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { AppError } from '@/lib/errors/app-error';
import { readCitizenMessage } from '@/lib/intake/citizen/read-citizen-message';
import { throttle } from '@/lib/intake/throttle';
import { addCitizenMessage } from '@/lib/reports/add-citizen-message';
import type { CitizenSender } from '@/lib/reports/lock-citizen-report';
import { replyPath } from '@/lib/reports/reply-link';
import { problemResponse } from '@/lib/web/with-api';
import { authorizePass } from './authorize-pass';

const tenAMinute = { burst: 10, perSecond: 10 / 60 };

/** The page's script asks for JSON and keeps what was typed; without scripts the browser is led back to the page. */
const wantsJson = (request: Request) => (request.headers.get('accept') ?? '').includes('application/json');
const leadTo = (path: string) =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });

async function answer(
  ctx: Context,
  request: Request,
  sender: CitizenSender,
  page: string,
): Promise<Response> {
  throttle(`track-message:${ctx.address}`, tenAMinute, ctx.now);
  const { input, photos } = await readCitizenMessage(request);
  const made = await addCitizenMessage(ctx, sender, input, { photos });
  return wantsJson(request) ? Response.json(made, { status: 201 }) : leadTo(page);
}

/** POST /track/message: to the report that code and phone have found a few minutes ago. @throws AppError refused track_again */
export async function answerTrackMessage(ctx: Context, request: Request): Promise<Response> {
  return answer(ctx, request, { by: 'track', code: authorizePass(ctx, request) }, '/track');
}

/** POST /track/reply/{token}/answer: to the question that the link belongs to. */
export async function answerReply(ctx: Context, request: Request, token: string): Promise<Response> {
  return answer(ctx, request, { by: 'link', token }, replyPath(token));
}

/** What went wrong: for the script as a problem, otherwise on the page that the form stands on. */
export function renderMessageError(
  error: AppError,
  request: Request,
  requestId: string,
): Response | Promise<Response> {
  if (wantsJson(request)) return problemResponse(error, request, requestId);
  const { pathname } = new URL(request.url);
  return leadTo(`${pathname.slice(0, pathname.lastIndexOf('/'))}?failed=1`);
}
