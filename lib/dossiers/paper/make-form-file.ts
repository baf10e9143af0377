import 'server-only';
import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { row, sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';
import { writeContent } from '@/lib/files/file-store';
import { describeForm } from './describe-form';
import { formKinds } from './form-kinds';
import { issuedFormSelect, readIssuedForm } from './read-issued-form';
import { renderPaper } from './render-paper';

/**
 * The PDF of an issued form, made the first time it is asked for and kept from then on: a reprint gives the very same
 * bytes. Two who ask at once make the same bytes, and one of them is written down.
 * @returns the id of its stored file
 */
export async function makeFormFile(formId: number): Promise<string> {
  const form = await db().dossierForm.findUnique({
    where: { id: formId },
    select: { fileId: true, ...issuedFormSelect },
  });
  if (!form) throw new AppError('not_found');
  if (form.fileId) return form.fileId;
  const issued = readIssuedForm(form);
  const bytes = await renderPaper(describeForm(issued));
  const sha256 = await writeContent(bytes);
  const { kind, dossierCode } = issued.content;
  const name = `${formKinds[kind].lawForm ?? kind}-${dossierCode}-${issued.seal.number.replace('/', '-')}.pdf`;
  await row(sql`
    WITH waiting AS (SELECT id FROM dossier_form WHERE id = ${formId}::int AND file_id IS NULL FOR UPDATE),
    file AS (
      INSERT INTO stored_file (id, sha256, content_type, size, original_name)
      SELECT ${randomUUID()}::uuid, ${sha256}, 'application/pdf', ${bytes.length}::int, ${name} FROM waiting
      RETURNING id)
    UPDATE dossier_form SET file_id = file.id, sha256 = ${sha256} FROM file WHERE dossier_form.id = ${formId}::int`);
  const { fileId } = await db().dossierForm.findUniqueOrThrow({
    where: { id: formId },
    select: { fileId: true },
  });
  if (!fileId) throw new Error(`Form ${formId} has no file.`);
  return fileId;
}
