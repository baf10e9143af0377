import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { readContact, type ContactText } from '@/lib/personal-data/read-contact';
import { readDeclaration } from './read-declaration';
import { revealMinutes } from '@/lib/reports/reveal-contact';
import type { RevealApplicant } from './dossier-action-schemas';
import { loadDossierForChange } from './load-dossier-for-change';

export type RevealedApplicant = ContactText & {
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
    const declaration = await readDeclaration(tx, dossier.id);
    const subject = { kind: 'contact', id: dossier.applicantId, label: dossier.code };
    await writeAuditEntry(tx, ctx, 'contact.reveal', subject, {
      reason: input.reason,
      data: { dossierId: dossier.id },
    });
    return {
      ...(await readContact(tx, dossier.applicantId)),
      declaration,
      expiresAt: new Date(ctx.now.getTime() + revealMinutes * 60_000).toISOString(),
    };
  });
}
