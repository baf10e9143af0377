import { needsSignIn, ownAddress } from '@/lib/web/public-paths';

/** Addresses longer than this are cut or broken by mail programs and chats: they get a short link. */
export const longAddress = 200;
/** What servers and proxies on the way take as one line. */
export const longestAddress = 8_000;
export const shortestCode = 8;
/** Base58: no 0 and O, no l and I, so that a link can be read aloud and typed. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Path and query of a page of the desk; null for everything else, so that no link leads out of the office. */
export function deskAddress(text: string): string | null {
  if (text.length > longestAddress || !text.startsWith('/')) return null;
  const url = ownAddress(text);
  if (!url || !needsSignIn(url.pathname) || /^\/(l|_next)(\/|$)/.test(url.pathname)) return null;
  return `${url.pathname}${url.search}`;
}

/** The bytes as a number in base 58, the highest digit first. */
export function base58(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let digits = '';
  for (; rest > 0n; rest /= 58n) digits = (alphabet[Number(rest % 58n)] ?? '') + digits;
  return digits;
}

/** Whether a text can be the code of a short link at all. */
export function isShortCode(text: string): boolean {
  return (
    text.length >= shortestCode && text.length <= 44 && [...text].every((sign) => alphabet.includes(sign))
  );
}
