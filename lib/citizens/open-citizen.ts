import 'server-only';
import type { Context } from '@/lib/access/actor';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { decryptText } from '@/lib/personal-data/cipher';
import { peopleAmong } from './find-people';
import { authorizeLookup } from './load-lookup';
import { reasonOf } from './look-up-citizen';
import type { OpenCitizen } from './look-up-schema';
import { writeAuditedLookup } from './write-audited-lookup';

/**
 * Opens one of the people that a look-up has found, for the purpose that it was made for. Logged with whom.
 * @throws AppError forbidden; refused lookup_over; not_found (nobody of this look-up)
 */
export async function openCitizen(ctx: Context, input: OpenCitizen): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const found = await authorizeLookup(tx, ctx, input.lookup, 'people');
    const people = await peopleAmong(found.contactIds);
    const contactIds = people.find((contacts) => contacts.includes(input.contactId));
    if (!contactIds) throw new AppError('not_found');
    const { actor, purpose, words, isTypo } = found;
    const id = await writeAuditedLookup(
      tx,
      { ...ctx, actor },
      { kind: 'citizen', asked: decryptText(found.askedCipher) ?? '', purpose, words, contactIds, isTypo },
      {
        action: 'citizen.read',
        subject: { kind: 'contact', id: contactIds[0] ?? null },
        reason: reasonOf(purpose, words),
        data: { lookup: found.id, people: 1, contactIds },
      },
    );
    return { id };
  });
}
