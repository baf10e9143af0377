import 'server-only';
import type { PersonActor } from '@/lib/access/actor';
import { authorizeRecord } from '@/lib/access/authorize';
import type { Permission } from '@/lib/access/permissions';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { Redaction } from '@/lib/files/redaction';
import { loadReportForChange, type ReportForChange } from './load-report-for-change';
import { conflictSince } from './report-conflict';

/** A photo of a report as a verb sees it. */
export type PhotoForChange = {
  fileId: string;
  name: string;
  sha256: string;
  thumbnailSha256: string | null;
  originalId: string | null;
  redaction: Redaction | null;
  isPublic: boolean;
  /** Its place among the photos of the report, from 1. */
  number: number;
};

/**
 * A photo of the report behind a code, inside reach, for a person whose permission reaches that report. With a version:
 * only while the report stands at it.
 * @throws AppError not_found (the report, or it has no such photo), forbidden, conflict (with a ReportConflict)
 */
export async function loadPhotoForChange(
  tx: Tx,
  actor: PersonActor,
  permission: Permission,
  input: { code: string; version?: number; fileId: string },
): Promise<{ report: ReportForChange; photo: PhotoForChange }> {
  const report = await loadReportForChange(tx, actor, input.code);
  authorizeRecord(actor, permission, report);
  // Before the photo itself: whoever replaced it since has changed the version too.
  if (input.version !== undefined && report.version !== input.version)
    throw await conflictSince(tx, report.id, input.version);
  const photos = await tx.reportFile.findMany({
    where: { reportId: report.id },
    orderBy: [{ position: 'asc' }, { fileId: 'asc' }],
    select: {
      file: {
        select: {
          id: true,
          originalName: true,
          sha256: true,
          thumbnailSha256: true,
          originalId: true,
          redaction: true,
          isPublic: true,
        },
      },
    },
  });
  const index = photos.findIndex(({ file }) => file.id === input.fileId);
  const file = photos[index]?.file;
  if (!file) throw new AppError('not_found', 'no_photo');
  const { id, originalName, redaction, ...facts } = file;
  const photo = {
    fileId: id,
    name: originalName,
    redaction: redaction === null ? null : Redaction.parse(redaction),
    ...facts,
    number: index + 1,
  };
  return { report, photo };
}
