import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, env } from '@/lib/config/env';

/** K20: a link to a file is dead after five minutes, and before that for everybody without the right to the report. */
export const linkSeconds = 300;

function sign(...parts: (string | number)[]): Buffer {
  const key = deriveKey(env().AUTH_SECRET, 'file-link');
  return createHmac('sha256', key).update(parts.join('\0')).digest();
}

function isSigned(signature: string, ours: Buffer, expires: number, now: Date): boolean {
  const given = Buffer.from(signature, 'base64url');
  return given.length === ours.length && timingSafeEqual(given, ours) && now.getTime() / 1000 <= expires;
}

export const linkExpiry = (now: Date) => Math.floor(now.getTime() / 1000) + linkSeconds;

/** The address of a file or its thumbnail, good for five minutes. Pages need not make it: `/api/files/ID` leads there. */
export function fileLink(fileId: string, now: Date, size: 'full' | 'thumbnail' = 'full'): string {
  const exp = linkExpiry(now);
  const query = new URLSearchParams({ exp: String(exp), sig: sign(fileId, exp).toString('base64url') });
  if (size === 'thumbnail') query.set('size', size);
  return `/api/files/${fileId}?${query}`;
}

/** Was this link made by us, and is it still good? */
export function isFileLinkGood(fileId: string, expires: number, signature: string, now: Date): boolean {
  return isSigned(signature, sign(fileId, expires), expires, now);
}

type Asked = readonly (string | number)[];

/** An address for one person alone, after they were let in and it was logged: passed on it opens nothing. */
export function personalLink(path: string, what: Asked, personId: number, now: Date): string {
  const exp = linkExpiry(now);
  const sig = sign(...what, personId, exp).toString('base64url');
  return `${path}?${new URLSearchParams({ exp: String(exp), sig })}`;
}

/** Was this link to this thing made for this person, and is it still good? */
export function isPersonalLinkGood(
  what: Asked,
  personId: number,
  expires: number,
  signature: string,
  now: Date,
): boolean {
  return isSigned(signature, sign(...what, personId, expires), expires, now);
}

/** The address of a locked original for the person who has said why. */
export function originalLink(fileId: string, personId: number, now: Date): string {
  return personalLink(`/api/files/${fileId}/original`, ['original', fileId], personId, now);
}
