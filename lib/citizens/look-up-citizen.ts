import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { throttle } from '@/lib/intake/throttle';
import { encryptText, keyVersion } from '@/lib/personal-data/cipher';
import { findPeople, mostContacts } from './find-people';
import type { LookUpCitizen } from './look-up-schema';
import { lookupExpiry } from './lookup-pass';
import type { LookupKey } from './lookup-purpose';

const tenAMinute = { burst: 10, perSecond: 10 / 60 };

/** What was typed, as it is shown again to whoever typed it. */
const typedOf: Record<LookupKey, (input: LookUpCitizen) => string> = {
  idNumber: ({ idNumber }) => idNumber ?? '',
  phone: ({ phone }) => phone ?? '',
  name: ({ name, birthYear }) => `${name} ${birthYear}`,
};

/** The purpose as the log keeps it. */
export const reasonOf = (purpose: string | null, words: string | null | undefined) =>
  [purpose, words].filter(Boolean).join(': ');

/**
 * Looks one person up (F14). Who looked, by what, whom they found and why is logged before anything is shown; the answer
 * is an id that stands for it in the address, for half an hour and this person only.
 * @throws AppError forbidden without `citizen.read`; invalid too_many_found; rate_limited (ten a minute)
 */
export async function lookUpCitizen(ctx: Context, input: LookUpCitizen): Promise<{ id: string }> {
  authorize(ctx, 'citizen.read');
  const { actor, now } = ctx;
  throttle(`look-up-citizen:${actor.id}`, tenAMinute, now);
  const { people, isTypo, isTooMany } = await findPeople(actor, input);
  if (isTooMany) {
    const params = { max: mostContacts };
    throw new AppError('invalid', 'invalid', {
      fields: [{ path: input.by, messageKey: 'too_many_found', params }],
    });
  }
  const id = randomUUID();
  const contactIds = people.flat();
  await transaction(async (tx) => {
    await tx.personLookup.create({
      data: {
        id,
        personId: actor.id,
        kind: people.length === 1 ? 'citizen' : 'people',
        purpose: input.purpose,
        words: input.words ?? null,
        askedCipher: encryptText(typedOf[input.by](input)) ?? new Uint8Array(),
        keyVersion,
        contactIds,
        isTypo,
        createdAt: now,
        expiresAt: lookupExpiry(now),
      },
      select: { id: true },
    });
    const [only] = people.length === 1 ? contactIds : [];
    await writeAuditEntry(
      tx,
      ctx,
      only === undefined ? 'citizen.look_up' : 'citizen.read',
      { kind: 'contact', id: only ?? null, label: id },
      {
        reason: reasonOf(input.purpose, input.words),
        data: { by: input.by, people: people.length, contactIds },
      },
    );
  });
  return { id };
}
