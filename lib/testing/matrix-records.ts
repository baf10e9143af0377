/** Records of a place, for the requests of the rights matrix. */
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { issueForm } from '@/lib/dossiers/paper/issue-form';
import { contextFor } from './factories';
import { person, placeOf, reportFor, type MatrixOffice } from './matrix-office';
import { createPaperDossier } from './paper-office';
import type { Target } from './rights-matrix';

export type Known = { code: string; version: number; fileId: string; formId: number };

/** A report of that place with a photo. */
export async function matrixReport(
  office: MatrixOffice,
  target: Target,
  holder: PersonActor,
): Promise<Known> {
  const report = await reportFor(office, 'note', target, holder);
  const file = await db().storedFile.create({
    data: {
      sha256: 'a'.repeat(64),
      contentType: 'image/jpeg',
      size: 1,
      originalName: 'a.jpg',
      reportFiles: { create: { reportId: report.id, position: 0 } },
    },
  });
  return { code: report.code, version: report.version, fileId: file.id, formId: 0 };
}

/** A dossier of that place with an issued form. */
export async function matrixPaper(office: MatrixOffice, target: Target, holder: PersonActor): Promise<Known> {
  const { departmentId, childId } = placeOf(office, target);
  const dossier = await createPaperDossier(
    { centre: { id: departmentId }, office: { id: childId } },
    target === 'mine' ? { involvedPersonIds: [holder.id], assigneeId: holder.id } : {},
  );
  const { id } = await issueForm(contextFor(person('admin').actor), { kind: 'receipt', code: dossier.code });
  const file = await db().storedFile.create({
    data: {
      id: crypto.randomUUID(),
      sha256: 'a'.repeat(64),
      contentType: 'application/pdf',
      size: 1,
      originalName: 'don.pdf',
    },
  });
  await db().dossier.update({ where: { id: dossier.id }, data: { resultFileId: file.id } });
  return { code: dossier.code, version: dossier.version, fileId: file.id, formId: id };
}
