import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/access/actor';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { peopleAmong } from './find-people';
import { authorizeLookup } from './load-lookup';
import { reasonOf } from './look-up-citizen';
import type { OpenCitizen } from './look-up-schema';
import { lookupExpiry } from './lookup-pass';

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
    const { purpose, words, keyVersion, isTypo } = found;
    const id = randomUUID();
    await tx.personLookup.create({
      data: {
        id,
        personId: found.actor.id,
        kind: 'citizen',
        purpose,
        words,
        askedCipher: found.askedCipher,
        keyVersion,
        contactIds,
        isTypo,
        createdAt: ctx.now,
        expiresAt: lookupExpiry(ctx.now),
      },
      select: { id: true },
    });
    const subject = { kind: 'contact', id: contactIds[0] ?? null, label: id };
    const data = { lookup: found.id, people: 1, contactIds };
    await writeAuditEntry(tx, ctx, 'citizen.read', subject, { reason: reasonOf(purpose, words), data });
    return { id };
  });
}
