import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import { deriveKey, env } from '@/lib/config/env';

/** What a form came to, carried by a signed cookie to the page it leads back to: that page then works without scripts. */
export type SealedCookie<Schema extends z.ZodType> = {
  name: string;
  /** Where the browser sends it. */
  path: string;
  minutes: number;
  schema: Schema;
};

const sign = (name: string, body: string) =>
  createHmac('sha256', deriveKey(env().AUTH_SECRET, name)).update(body).digest();

/** The value of set-cookie. */
export function sealCookie<Schema extends z.ZodType>(
  { name, path, minutes }: SealedCookie<Schema>,
  content: z.input<Schema>,
  now: Date,
): string {
  const kept = { content, expires: now.getTime() + minutes * 60_000 };
  const body = Buffer.from(JSON.stringify(kept)).toString('base64url');
  const secure = env().BASE_URL.startsWith('https://') ? '; Secure' : '';
  return `${name}=${body}.${sign(name, body).toString('base64url')}; Path=${path}; Max-Age=${minutes * 60}; HttpOnly; SameSite=Lax${secure}`;
}

/** The content of a cookie's value, or null when it is not ours or too old. */
export function openCookie<Schema extends z.ZodType>(
  { name, schema }: SealedCookie<Schema>,
  value: string | undefined,
  now: Date,
): z.output<Schema> | null {
  const [body = '', signature = ''] = (value ?? '').split('.');
  const given = Buffer.from(signature, 'base64url');
  const ours = sign(name, body);
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return null;
  const kept = JSON.parse(Buffer.from(body, 'base64url').toString()) as { content: unknown; expires: number };
  return kept.expires > now.getTime() ? schema.parse(kept.content) : null;
}
