import 'server-only';
import type { Context } from '@/lib/access/actor';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { rowsIn, transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { readContact, type ContactText } from '@/lib/personal-data/read-contact';
import { revealMinutes } from '@/lib/reports/reveal-contact';
import { authorizeLookup } from './load-lookup';
import { reasonOf } from './look-up-citizen';
import type { RevealCitizen } from './look-up-schema';
import { reachedContacts } from './reached-contacts';

/** `expiresAt`: when the screen masks it again. */
export type RevealedCitizen = ContactText & { expiresAt: string };

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
    const subject = { kind: 'contact', id: newest.id, label: found.id };
    await writeAuditEntry(tx, ctx, 'contact.reveal', subject, {
      reason: reasonOf(found.purpose, found.words),
      data: { lookup: found.id },
    });
    return {
      ...(await readContact(tx, newest.id)),
      expiresAt: new Date(ctx.now.getTime() + revealMinutes * 60_000).toISOString(),
    };
  });
}
