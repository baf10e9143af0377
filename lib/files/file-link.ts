import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, env } from '@/lib/config/env';

/** K20: a link to a file is dead after five minutes, and before that for everybody without the right to the report. */
export const linkSeconds = 300;

function sign(fileId: string, expires: number): Buffer {
  const key = deriveKey(env().AUTH_SECRET, 'file-link');
  return createHmac('sha256', key).update(`${fileId}\0${expires}`).digest();
}

/** The address of a file or its thumbnail, good for five minutes. Pages need not make it: `/api/files/ID` leads there. */
export function fileLink(fileId: string, now: Date, size: 'full' | 'thumbnail' = 'full'): string {
  const expires = Math.floor(now.getTime() / 1000) + linkSeconds;
  const query = new URLSearchParams({
    exp: String(expires),
    sig: sign(fileId, expires).toString('base64url'),
  });
  if (size === 'thumbnail') query.set('size', size);
  return `/api/files/${fileId}?${query}`;
}

/** Was this link made by us, and is it still good? */
export function isFileLinkGood(fileId: string, expires: number, signature: string, now: Date): boolean {
  const given = Buffer.from(signature, 'base64url');
  const ours = sign(fileId, expires);
  return given.length === ours.length && timingSafeEqual(given, ours) && now.getTime() / 1000 <= expires;
}
