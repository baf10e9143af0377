import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorizeSelf } from '@/lib/access/authorize';
import { row, sql } from '@/lib/db/sql';
import { deskAddress, isShortCode } from './short-link';

/** The page of the desk that a short link leads to, or null. What is reached there is decided there. */
export async function findShortLink(ctx: Context, code: string): Promise<string | null> {
  authorizeSelf(ctx);
  if (!isShortCode(code)) return null;
  const found = await row<{ address: string }>(sql`SELECT address FROM short_link WHERE code = ${code}`);
  return found ? deskAddress(found.address) : null;
}
