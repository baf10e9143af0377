import { describe, expect, test } from 'vitest';
import { base58, deskAddress, isShortCode, longestAddress } from './short-link';

describe('an address of the desk', () => {
  test.each([
    '/reports',
    '/reports?q=ng%E1%BA%ADp&state=new,accepted&page=2',
    '/dashboard?period=month',
    '/reports?q=https://elsewhere.example',
  ])('%s', (address) => expect(deskAddress(address)).toBe(address));

  test.each([
    'https://elsewhere.example/reports',
    '//elsewhere.example/reports',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/reports/..//elsewhere.example',
    '/%2e%2e//elsewhere.example',
    'javascript:alert(1)',
    'reports',
    '',
    '/login?callbackUrl=/reports',
    '/track',
    '/api/v1/reports',
    '/l/abcdefgh',
    '/x/../api/v1/reports',
    `/reports?q=${'a'.repeat(longestAddress)}`,
  ])('is not %s', (address) => expect(deskAddress(address)).toBeNull());
});

test('codes are of signs that cannot be mistaken for one another', () => {
  expect(base58(Uint8Array.from([0, 0, 1]))).toBe('2');
  expect(base58(Uint8Array.from([255, 255]))).toBe('LUv');
  expect(isShortCode(base58(new Uint8Array(32).fill(255)))).toBe(true);
  for (const wrong of ['', 'short', 'with0zero', 'with-dash', 'lllllllll', 'a'.repeat(45)])
    expect(isShortCode(wrong), wrong).toBe(false);
});
