import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { decryptText } from '@/lib/personal-data/cipher';
import { readDeclaration } from './read-declaration';
import { revealMinutes } from '@/lib/reports/reveal-contact';
import type { RevealApplicant } from './dossier-action-schemas';
import { loadDossierForChange } from './load-dossier-for-change';

export type RevealedApplicant = {
  name: string | null;
  idNumber: string | null;
  birthDate: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  /** What was declared on the form, in the words that its version asked in. */
  declaration: { text: string; answer: string }[];
  /** When the screen masks it again. */
  expiresAt: string;
};

/**
 * Shows whose dossier it is (domain.md §2.4: masked by default; unmasking needs the permission and a reason, and is logged
 * before anything is shown). Nothing is announced: that somebody looked is nobody else's news.
 * @throws AppError forbidden, not_found
 */
export async function revealApplicant(ctx: Context, input: RevealApplicant): Promise<RevealedApplicant> {
  authorize(ctx, 'dossier.reveal_contact');
  return transaction(async (tx) => {
    const dossier = await loadDossierForChange(tx, ctx.actor, input.code);
    authorizeRecord(ctx.actor, 'dossier.reveal_contact', dossier);
    const contact = await tx.contact.findUniqueOrThrow({
      where: { id: dossier.applicantId },
      select: {
        id: true,
        nameCipher: true,
        idNumberCipher: true,
        birthDateCipher: true,
        phoneCipher: true,
        emailCipher: true,
        addressCipher: true,
      },
    });
    const declaration = await readDeclaration(tx, dossier.id);
    const subject = { kind: 'contact', id: contact.id, label: dossier.code };
    await writeAuditEntry(tx, ctx, 'contact.reveal', subject, {
      reason: input.reason,
      data: { dossierId: dossier.id },
    });
    return {
      name: decryptText(contact.nameCipher),
      idNumber: decryptText(contact.idNumberCipher),
      birthDate: decryptText(contact.birthDateCipher),
      phone: decryptText(contact.phoneCipher),
      email: decryptText(contact.emailCipher),
      address: decryptText(contact.addressCipher),
      declaration,
      expiresAt: new Date(ctx.now.getTime() + revealMinutes * 60_000).toISOString(),
    };
  });
}
