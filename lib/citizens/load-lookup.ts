import 'server-only';
import type { Actor, Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { LookupKind } from './lookup-pass';

const columns = {
  id: true,
  kind: true,
  purpose: true,
  words: true,
  askedCipher: true,
  contactIds: true,
  isTypo: true,
  expiresAt: true,
} as const;

/** The person's own look-up with this id, or null: somebody else's, unknown, or over. */
export function findLookup(tx: Tx, actor: PersonActor, id: string, kinds: readonly LookupKind[], now: Date) {
  return tx.personLookup.findFirst({
    where: { id, personId: actor.id, kind: { in: [...kinds] }, expiresAt: { gt: now } },
    select: columns,
  });
}
export type Lookup = NonNullable<Awaited<ReturnType<typeof findLookup>>>;

/**
 * The first line of what is done with a look-up: the right to look people up, and that it is one's own and not over.
 * @throws AppError forbidden; refused lookup_over
 */
export async function authorizeLookup(
  tx: Tx,
  ctx: Context,
  id: string,
  kind: LookupKind,
): Promise<Lookup & { actor: Actor & { kind: 'person' } }> {
  authorize(ctx, 'citizen.read');
  const found = await findLookup(tx, ctx.actor, id, [kind], ctx.now);
  if (!found) throw new AppError('refused', 'lookup_over');
  return { ...found, actor: ctx.actor };
}
