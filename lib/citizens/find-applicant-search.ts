import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { decryptText } from '@/lib/personal-data/cipher';

/** What the list is narrowed by, as it was typed. */
export type ApplicantSearch = { text: string; isTypo: boolean };

/** The person's own search with this id, or null: somebody else's, or over. Then the list finds nothing either. */
export async function findApplicantSearch(
  { actor, now }: Context & { actor: PersonActor },
  id: string | null,
): Promise<ApplicantSearch | null> {
  if (id === null) return null;
  const found = await db().personLookup.findFirst({
    where: { id, personId: actor.id, kind: 'applicants', expiresAt: { gt: now } },
    select: { askedCipher: true, isTypo: true },
  });
  return found && { text: decryptText(found.askedCipher) ?? '', isTypo: found.isTypo };
}
