import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { respondFile } from '@/lib/files/answer-file';
import { isPersonalLinkGood, personalLink } from '@/lib/files/file-link';
import { filePath } from '@/lib/files/file-store';
import type { FormQuery } from './paper/answer-form';
import { findDossierFile } from './find-dossier-file';

/**
 * GET of a scan or a result: a paper names the applicant, so the plain address asks for the right to see them, logs the
 * opening and leads to a link for this person and five minutes; the link gives the bytes. The right is asked both times.
 * @throws AppError not_found (unknown, out of reach, link_expired), forbidden
 */
export async function openDossierFile(
  ctx: Context & { actor: PersonActor },
  code: string,
  fileId: string,
  { exp, sig }: FormQuery,
): Promise<Response> {
  authorize(ctx, 'dossier.reveal_contact');
  const { actor, now } = ctx;
  const isAsked = exp === undefined || sig === undefined;
  const file = await transaction(async (tx) => {
    const found = z.uuid().safeParse(fileId).success ? await findDossierFile(tx, actor, code, fileId) : null;
    if (!found) throw new AppError('not_found');
    authorizeRecord(actor, 'dossier.reveal_contact', found);
    const subject = { kind: 'dossier', id: found.dossierId, label: code };
    if (isAsked) await writeAuditEntry(tx, ctx, 'dossier.open_file', subject, { data: { fileId } });
    return found;
  });
  if (isAsked) {
    const path = `/api/v1/dossiers/${encodeURIComponent(code)}/files/${fileId}`;
    const location = personalLink(path, ['dossier-file', fileId], actor.id, now);
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  }
  if (!isPersonalLinkGood(['dossier-file', fileId], actor.id, exp, sig, now))
    throw new AppError('not_found', 'link_expired');
  return respondFile(await readFile(filePath(file.sha256)), file.name, file.contentType, 'no-store');
}
