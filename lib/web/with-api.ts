import 'server-only';
import type { z } from 'zod';
import type { Context, PersonActor } from '@/lib/access/actor';
import { mayEver } from '@/lib/access/can';
import type { Permission } from '@/lib/access/permissions';
import { findBearer } from '@/lib/auth/bearer';
import { requireContext } from '@/lib/auth/session';
import { env } from '@/lib/config/env';
import { AppError } from '@/lib/errors/app-error';
import { messageText } from '@/lib/i18n/message-text';
import { refreshTexts } from '@/lib/texts/find-text-overrides';
import { toAppError } from './problem';

type Params = Record<string, string | string[]>;
/** Next types the params of each route apart; here they are whatever the folder names say. */
type RouteContext = { params: Promise<unknown> };

type Spec<Query extends z.ZodType, Body extends z.ZodType> = {
  /** person: session cookie or bearer token. public: nobody need be signed in; the handler looks at keys itself. */
  auth: 'person' | 'public';
  /** The permission without which the route answers 403. The verb or question still checks reach. */
  permission?: Permission;
  /** false for polling and streams, which are not the person's own action and must not keep a session awake. */
  touch?: boolean;
  query?: Query;
  /** JSON body. */
  body?: Body;
  /** Another face for errors than problem+json (Open311). */
  renderError?: (error: AppError, request: Request, requestId: string) => Response | Promise<Response>;
};

type Input<Query extends z.ZodType, Body extends z.ZodType, Auth> = {
  ctx: Auth extends 'person' ? Context & { actor: PersonActor } : Context;
  query: z.infer<Query>;
  body: z.infer<Body>;
  params: Params;
  request: Request;
};

export function clientAddress(request: Request): string {
  return (request.headers.get('x-forwarded-for') ?? '').split(',')[0]?.trim() ?? '';
}

async function contextOf(request: Request, auth: 'person' | 'public', touch: boolean): Promise<Context> {
  const facts = {
    requestId: request.headers.get('x-request-id') ?? crypto.randomUUID(),
    address: clientAddress(request),
    now: new Date(),
  };
  if (auth === 'public') return { actor: { kind: 'public' }, ...facts };
  const header = request.headers.get('authorization');
  if (header !== null) {
    const token = /^Bearer (\S+)$/i.exec(header)?.[1];
    const actor = token ? await findBearer(token) : null;
    if (!actor) throw new AppError('unauthenticated', 'bad_token');
    return { actor, ...facts };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') requireSameOrigin(request);
  return requireContext(touch);
}

/** A cookie-borne write must come from our own pages. */
function requireSameOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (!origin || (new URL(origin).host !== host && origin !== env().BASE_URL))
    throw new AppError('forbidden', 'wrong_origin');
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text());
  } catch (cause) {
    throw new AppError('invalid', 'broken_json', { cause });
  }
}

/** RFC 9457 problem+json with a stable code, field paths and the text in the reader's language. */
export async function problemResponse(
  error: AppError,
  request: Request,
  requestId: string,
): Promise<Response> {
  const language = request.headers.get('accept-language')?.startsWith('en') ? 'en' : 'vi';
  const body = {
    type: 'about:blank',
    status: error.status,
    code: error.code,
    messageKey: error.messageKey,
    title: messageText(language, `errors.${error.messageKey}`, error.params),
    fields: error.fields.map((field) => ({
      path: field.path,
      code: field.messageKey,
      message: messageText(language, `errors.fields.${field.messageKey}`, field.params),
    })),
    requestId,
    // For a conflict: what stands now, and who changed it since.
    ...(error.current === undefined ? {} : { current: error.current }),
  };
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'x-request-id': requestId,
  });
  if (error.code === 'rate_limited') headers.set('retry-after', String(error.params.seconds ?? 60));
  return new Response(JSON.stringify(body), { status: error.status, headers });
}

/**
 * Makes a route handler: who is asking, the shape of what is asked, one face for errors. Knows transport only.
 * The handler answers a Response, or data that becomes JSON.
 */
export function withApi<
  Auth extends 'person' | 'public',
  Query extends z.ZodType = z.ZodUnknown,
  Body extends z.ZodType = z.ZodUnknown,
>(
  spec: Spec<Query, Body> & { auth: Auth },
  handler: (input: Input<Query, Body, Auth>) => Promise<unknown>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, route) => {
    const requestId = request.headers.get('x-request-id') ?? crypto.randomUUID();
    try {
      await refreshTexts();
      const ctx = await contextOf(request, spec.auth, spec.touch ?? true);
      if (spec.permission && !mayEver(ctx.actor, spec.permission)) throw new AppError('forbidden');
      const query = spec.query?.parse(Object.fromEntries(new URL(request.url).searchParams));
      const body = spec.body?.parse(await readJson(request));
      const params = ((await route?.params) ?? {}) as Params;
      const answer = await handler({ ctx, query, body, params, request } as Input<Query, Body, Auth>);
      return answer instanceof Response ? answer : Response.json(answer);
    } catch (thrown) {
      const error = toAppError(thrown, requestId);
      return spec.renderError
        ? spec.renderError(error, request, requestId)
        : problemResponse(error, request, requestId);
    }
  };
}
