import 'server-only';
import { createHash } from 'node:crypto';
import type { Context } from '@/lib/access/actor';
import { authorizeSelf } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { CreateShortLink } from './create-short-link-schema';
import { base58, deskAddress, shortestCode } from './short-link';

/**
 * The short link of a page with all that its address asks; the same address always has the same one. Everybody who is
 * signed in may make one: it leads, and grants nothing.
 * @throws AppError unauthenticated · invalid (not a page of the desk)
 */
export async function createShortLink(ctx: Context, input: CreateShortLink): Promise<{ code: string }> {
  authorizeSelf(ctx);
  const { actor } = ctx;
  const address = deskAddress(input.address);
  if (address === null)
    throw new AppError('invalid', 'invalid', {
      fields: [{ path: 'address', messageKey: 'not_a_desk_page' }],
    });
  const hash = createHash('sha256').update(address).digest();
  const addressHash = hash.toString('hex');
  return transaction(async (tx) => {
    // Of two who ask for the same link at once, the second finds it.
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext(${`short-link ${addressHash}`}))`);
    const known = await tx.shortLink.findUnique({ where: { addressHash }, select: { code: true } });
    if (known) return known;
    // The code is the beginning of the hash, longer by a sign where another address has the same beginning.
    const whole = base58(hash);
    const begins = await tx.shortLink.findMany({
      where: { code: { startsWith: whole.slice(0, shortestCode) } },
      select: { code: true },
    });
    const taken = new Set(begins.map(({ code }) => code));
    let length = shortestCode;
    while (taken.has(whole.slice(0, length))) length += 1;
    const code = whole.slice(0, length);
    await tx.shortLink.create({
      data: { code, addressHash, address, createdById: actor.id, createdAt: ctx.now },
      select: { code: true },
    });
    await writeAuditEntry(tx, ctx, 'link.create', { kind: 'link', id: null, label: code });
    return { code };
  });
}
