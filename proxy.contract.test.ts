import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { proxy } from './proxy';

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }));
const signedIn = { cookie: 'next-auth.session-token=anything' };

describe('the proxy', () => {
  test('sends those without a session cookie to sign in and back to where they were', () => {
    const answer = ask('/reports?state=new&page=2');
    expect(answer.status).toBe(307);
    const to = new URL(answer.headers.get('location') ?? '');
    expect(to.pathname).toBe('/login');
    expect(to.searchParams.get('callbackUrl')).toBe('/reports?state=new&page=2');
  });

  test('lets a form that is sent hear from its action that the session is over', () => {
    const sent = (headers: Record<string, string>) =>
      proxy(new NextRequest('http://localhost:3000/reports/new', { method: 'POST', headers }));
    expect(sent({ 'next-action': 'any' }).status).toBe(200);
    expect(sent({}).status).toBe(307);
    expect(ask('/reports/new', { 'next-action': 'any' }).status).toBe(307);
  });

  test.each(['/login', '/track'])('lets everybody see %s', (path) => expect(ask(path).status).toBe(200));

  test('gives each document a policy with a nonce of its own, and hands the nonce to the page', () => {
    const [one, two] = [ask('/reports', signedIn), ask('/reports', signedIn)];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(policy).not.toBe(two.headers.get('content-security-policy'));
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(one.headers.get('x-middleware-request-x-nonce')).toBe(nonce);
  });

  test('sets the fixed headers on pages and on redirects', () => {
    for (const answer of [ask('/reports', signedIn), ask('/reports')]) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(answer.headers.get('permissions-policy')).toContain('camera=()');
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('speaks of strict transport over https only', () => {
    expect(ask('/login').headers.has('strict-transport-security')).toBe(false);
    expect(
      ask('/login', { 'x-forwarded-proto': 'https' }).headers.get('strict-transport-security'),
    ).toContain('max-age=');
  });

  test('believes no request id or nonce from outside', () => {
    const answer = ask('/login', { 'x-request-id': 'mine', 'x-nonce': 'mine' });
    expect(answer.headers.get('x-request-id')).not.toBe('mine');
    expect(answer.headers.get('x-middleware-request-x-nonce')).not.toBe('mine');
  });
});
