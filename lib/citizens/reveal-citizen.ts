import 'server-only';
import type { Context } from '@/lib/access/actor';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { rowsIn, transaction } from '@/lib/db/transaction';
import type { RevealedApplicant } from '@/lib/dossiers/reveal-applicant';
import { AppError } from '@/lib/errors/app-error';
import { decryptText } from '@/lib/personal-data/cipher';
import { revealMinutes } from '@/lib/reports/reveal-contact';
import { authorizeLookup } from './load-lookup';
import { reasonOf } from './look-up-citizen';
import type { RevealCitizen } from './look-up-schema';
import { reachedContacts } from './reached-contacts';

export type RevealedCitizen = Omit<RevealedApplicant, 'declaration'>;

/**
 * Shows the person behind a look-up as their newest case gives them, for the purpose it was made for; logged first.
 * @throws AppError forbidden; refused lookup_over; not_found (no case is in reach any more)
 */
export async function revealCitizen(ctx: Context, input: RevealCitizen): Promise<RevealedCitizen> {
  return transaction(async (tx) => {
    const found = await authorizeLookup(tx, ctx, input.lookup, 'citizen');
    const [newest] = await rowsIn<{ id: number }>(
      tx,
      sql`SELECT c.id FROM contact c WHERE c.id = ANY (${found.contactIds}::int[]) AND ${reachedContacts(found.actor)}
        ORDER BY (c.id_number_index IS NULL), c.id DESC LIMIT 1`,
    );
    if (!newest) throw new AppError('not_found');
    const contact = await tx.contact.findUniqueOrThrow({
      where: { id: newest.id },
      select: {
        nameCipher: true,
        idNumberCipher: true,
        birthDateCipher: true,
        phoneCipher: true,
        emailCipher: true,
        addressCipher: true,
      },
    });
    const subject = { kind: 'contact', id: newest.id, label: found.id };
    await writeAuditEntry(tx, ctx, 'contact.reveal', subject, {
      reason: reasonOf(found.purpose, found.words),
      data: { lookup: found.id },
    });
    return {
      name: decryptText(contact.nameCipher),
      idNumber: decryptText(contact.idNumberCipher),
      birthDate: decryptText(contact.birthDateCipher),
      phone: decryptText(contact.phoneCipher),
      email: decryptText(contact.emailCipher),
      address: decryptText(contact.addressCipher),
      expiresAt: new Date(ctx.now.getTime() + revealMinutes * 60_000).toISOString(),
    };
  });
}
