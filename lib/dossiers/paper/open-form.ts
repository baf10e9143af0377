import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { personalLink } from '@/lib/files/file-link';
import { findForm } from './find-form';
import { makeFormFile } from './make-form-file';

/**
 * The address of an issued form's PDF, for this person and five minutes. A paper names the applicant: whoever opens it
 * needs the right to see them, and the opening is logged first (domain.md §2.4).
 * @throws AppError not_found (also: the dossier is out of reach), forbidden
 */
export async function openForm(ctx: Context, code: string, id: number): Promise<string> {
  authorize(ctx, 'dossier.reveal_contact');
  await transaction(async (tx) => {
    const form = await findForm(tx, ctx.actor, code, id);
    if (!form) throw new AppError('not_found');
    authorizeRecord(ctx.actor, 'dossier.reveal_contact', form);
    const subject = { kind: 'dossier', id: form.dossierId, label: code };
    const data = { formId: id, kind: form.kind, number: form.number };
    await writeAuditEntry(tx, ctx, 'dossier.open_form', subject, { data });
  });
  await makeFormFile(id);
  return personalLink(`/api/v1/dossiers/${code}/forms/${id}`, ['form', id], ctx.actor.id, ctx.now);
}
