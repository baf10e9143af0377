import 'server-only';
import type { PersonActor } from '@/lib/access/actor';
import { authorizeRecord } from '@/lib/access/authorize';
import type { Permission } from '@/lib/access/permissions';
import { sql } from '@/lib/db/sql';
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

type PhotoRow = Omit<PhotoForChange, 'fileId' | 'name' | 'redaction' | 'number'> & {
  id: string;
  originalName: string;
  redaction: unknown;
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
  // One statement, so one moment: between two, somebody else's redaction could take the row of the picture away.
  const photos = await tx.$queryRaw<PhotoRow[]>(sql`
    SELECT f.id, f.original_name AS "originalName", f.sha256, f.thumbnail_sha256 AS "thumbnailSha256",
      f.original_id AS "originalId", f.redaction, f.is_public AS "isPublic"
    FROM report_file rf JOIN stored_file f ON f.id = rf.file_id
    WHERE rf.report_id = ${report.id} ORDER BY rf.position, rf.file_id`);
  const index = photos.findIndex(({ id }) => id === input.fileId);
  const file = photos[index];
  if (!file) throw await whyMissing(tx, report);
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

/** The report has no such photo, or had it until somebody replaced it a moment ago. */
async function whyMissing(tx: Tx, report: ReportForChange): Promise<AppError> {
  const { version } = await tx.report.findUniqueOrThrow({
    where: { id: report.id },
    select: { version: true },
  });
  return version === report.version
    ? new AppError('not_found', 'no_photo')
    : conflictSince(tx, report.id, report.version);
}
