import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { throttle } from '@/lib/intake/throttle';
import { findPeople, mostContacts } from './find-people';
import type { LookUpCitizen } from './look-up-schema';
import type { LookupKey } from './lookup-purpose';
import { writeAuditedLookup } from './write-audited-lookup';

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
  const contactIds = people.flat();
  const [only] = people.length === 1 ? contactIds : [];
  const id = await transaction((tx) =>
    writeAuditedLookup(
      tx,
      ctx,
      {
        kind: people.length === 1 ? 'citizen' : 'people',
        asked: typedOf[input.by](input),
        purpose: input.purpose,
        words: input.words ?? null,
        contactIds,
        isTypo,
      },
      {
        action: only === undefined ? 'citizen.look_up' : 'citizen.read',
        subject: { kind: 'contact', id: only ?? null },
        reason: reasonOf(input.purpose, input.words),
        data: { by: input.by, people: people.length, contactIds },
      },
    ),
  );
  return { id };
}
