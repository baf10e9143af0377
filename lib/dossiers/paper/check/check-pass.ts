import 'server-only';
import { z } from 'zod';
import { openCookie, sealCookie, type SealedCookie } from '@/lib/web/sealed-cookie';

/** What checking a file came to. The file itself is nowhere in it, and nowhere kept. */
const CheckPass = z.object({
  outcome: z.enum(['valid', 'not_valid', 'no_file', 'too_large', 'limited', 'failed']),
  /** The paper that the file is, or the one on whose page it was given; empty: neither. */
  token: z.string().default(''),
  sha256: z.string().default(''),
  size: z.number().default(0),
  seconds: z.number().default(0),
});
export type CheckPass = z.infer<typeof CheckPass>;

export const checkCookie = 'congvu-check';
const cookie: SealedCookie<typeof CheckPass> = {
  name: checkCookie,
  path: '/check',
  minutes: 5,
  schema: CheckPass,
};

export const sealCheckPass = (pass: z.input<typeof CheckPass>, now: Date) => sealCookie(cookie, pass, now);
export const openCheckPass = (value: string | undefined, now: Date) => openCookie(cookie, value, now);
