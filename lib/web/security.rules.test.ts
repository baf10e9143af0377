import { describe, expect, test } from 'vitest';
import { needsSignIn, safeCallback } from './public-paths';
import { contentSecurityPolicy, newNonce } from './security-headers';

describe('the content security policy', () => {
  test('allows nothing inline and no eval in production', () => {
    const policy = contentSecurityPolicy('abc', false);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('a nonce has 128 bits and is never used twice', () => {
    const nonces = new Set(Array.from({ length: 1000 }, newNonce));
    expect(nonces.size).toBe(1000);
    for (const nonce of nonces) expect(atob(nonce)).toHaveLength(16);
  });
});

describe('where one goes after signing in', () => {
  test.each([
    ['/reports?q=ng%E1%BA%ADp&page=2', '/reports?q=ng%E1%BA%ADp&page=2'],
    ['https://evil.example/reports', '/reports'],
    ['//evil.example', '/reports'],
    ['/\\evil.example', '/reports'],
    ['\\\\evil.example', '/reports'],
    ['javascript:alert(1)', '/reports'],
    ['/login?callbackUrl=/x', '/reports'],
    ['/api/v1/reports', '/reports'],
    ['\t//evil.example', '/reports'],
    ['/x/..//evil.example', '/reports'],
    ['/%2e%2e//evil.example', '/reports'],
    [undefined, '/reports'],
  ])('%s', (given, safe) => expect(safeCallback(given)).toBe(safe));

  test('every page is closed unless it is named as open', () => {
    for (const open of [
      '/login',
      '/track',
      '/check',
      '/check/ABCD',
      '/api/health',
      '/api/open311/v2/requests.xml',
    ])
      expect(needsSignIn(open)).toBe(false);
    for (const closed of [
      '/',
      '/reports',
      '/tracking',
      '/checks',
      '/loginx',
      '/anything-new',
      '/admin/people',
    ])
      expect(needsSignIn(closed)).toBe(true);
  });
});
