import { NextResponse, type NextRequest } from 'next/server';
import { isDevelopment } from '@/lib/config/development';
import { contentSecurityPolicy, fixedHeaders, newNonce } from '@/lib/web/security-headers';
import { needsSignIn } from '@/lib/web/public-paths';

/**
 * Headers and redirects only. Whoever has no session cookie is sent to sign in before any page renders; whether a
 * cookie is worth anything is decided by the page, never here.
 * `x-forwarded-for` is believed as it comes: run the office behind one proxy that sets it (docs/operations.md).
 */
export function proxy(request: NextRequest) {
  const requestId = crypto.randomUUID();
  const { pathname, search } = request.nextUrl;
  const hasCookie = request.cookies.getAll().some(({ name }) => name.endsWith('next-auth.session-token'));
  // A form that is sent must hear that the session is over, so that what was typed stays; each action asks who it is.
  const isAction = request.method === 'POST' && request.headers.has('next-action');
  if (needsSignIn(pathname) && !hasCookie && !isAction) {
    const login = new URL('/login', request.url);
    if (pathname !== '/') login.searchParams.set('callbackUrl', `${pathname}${search}`);
    return finish(NextResponse.redirect(login, 307), request, requestId);
  }
  const nonce = newNonce();
  const policy = contentSecurityPolicy(nonce, isDevelopment);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-request-id', requestId);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return finish(response, request, requestId);
}

function finish(response: NextResponse, request: NextRequest, requestId: string): NextResponse {
  const secure =
    request.nextUrl.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
  for (const [name, value] of Object.entries(fixedHeaders(secure))) response.headers.set(name, value);
  response.headers.set('x-request-id', requestId);
  return response;
}

/** Built files and interfaces carry no nonce and need none; their headers come from next.config.ts, at no cost per request. */
export const config = { matcher: ['/((?!_next/static|_next/image|api/|favicon.ico|icon.svg).*)'] };
