import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import { requireIdempotencyKey } from '@/lib/intake/idempotency-key';
import { requireApiKey, type AppContext } from '@/lib/intake/require-api-key';
import { throttle } from '@/lib/intake/throttle';
import { addCitizenMessage } from '@/lib/reports/add-citizen-message';
import { findReportOfChannel, type AppReport } from '@/lib/reports/find-public-report';
import { readCitizenMessage } from './read-citizen-message';

/** A person writes so often; what is more comes from a program that has gone wrong. */
const tenAMinute = { burst: 10, perSecond: 10 / 60 };

const codeOf = (code: string) => code.trim().toUpperCase();
const appOf = (ctx: Context, request: Request): Promise<AppContext> =>
  requireApiKey(ctx, request.headers.get('x-api-key'));

/** GET /api/v1/citizen/reports/{code}: a report that this app sent, as its citizen sees it. @throws AppError not_found */
export async function answerCitizenReport(ctx: Context, request: Request, code: string): Promise<AppReport> {
  const app = await appOf(ctx, request);
  const report = await findReportOfChannel(codeOf(code), app.actor.channelId, app.now);
  if (!report) throw new AppError('not_found');
  return report;
}

/** POST /api/v1/citizen/reports/{code}/messages: 201 with the message, also for a repeat of it. */
export async function answerCitizenMessage(ctx: Context, request: Request, given: string): Promise<Response> {
  const app = await appOf(ctx, request);
  const code = codeOf(given);
  throttle(`citizen-message:${app.actor.id}:${code}`, tenAMinute, app.now);
  const idempotencyKey = requireIdempotencyKey(request);
  const { input, photos } = await readCitizenMessage(request);
  const sender = { by: 'app', code, phone: input.phone } as const;
  const made = await addCitizenMessage(app, sender, input, { photos, idempotencyKey });
  return Response.json(made, {
    status: 201,
    headers: { location: `/api/v1/citizen/reports/${made.code}` },
  });
}
