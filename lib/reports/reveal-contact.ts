import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { decryptText } from '@/lib/personal-data/cipher';
import type { RevealContact } from './action-schemas';
import { loadReportForChange } from './load-report-for-change';

export const revealMinutes = 5;
export type RevealedContact = {
  name: string | null;
  phone: string | null;
  email: string | null;
  detail: string | null;
  /** When the screen masks it again. */
  expiresAt: string;
};

/**
 * Shows who sent a report (domain.md §2.4: masked by default; unmasking needs the permission and a reason, and is logged
 * before anything is shown). Nothing is announced: that somebody looked is nobody else's news.
 * @throws AppError forbidden, not_found (also: nothing was left)
 */
export async function revealContact(ctx: Context, input: RevealContact): Promise<RevealedContact> {
  authorize(ctx, 'report.reveal_contact');
  return transaction(async (tx) => {
    const report = await loadReportForChange(tx, ctx.actor, input.code);
    authorizeRecord(ctx.actor, 'report.reveal_contact', report);
    const contact = report.contactId
      ? await tx.contact.findUnique({
          where: { id: report.contactId },
          select: { id: true, nameCipher: true, phoneCipher: true, emailCipher: true, detailCipher: true },
        })
      : null;
    if (!contact) throw new AppError('not_found', 'no_contact');
    const subject = { kind: 'contact', id: contact.id, label: report.code };
    await writeAuditEntry(tx, ctx, 'contact.reveal', subject, {
      reason: input.reason,
      data: { reportId: report.id },
    });
    return {
      name: decryptText(contact.nameCipher),
      phone: decryptText(contact.phoneCipher),
      email: decryptText(contact.emailCipher),
      detail: decryptText(contact.detailCipher),
      expiresAt: new Date(ctx.now.getTime() + revealMinutes * 60_000).toISOString(),
    };
  });
}
