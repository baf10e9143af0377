import 'server-only';
import { readFile } from 'node:fs/promises';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import { writeAuditedChange } from '@/lib/cases/write-audited-change';
import { transaction, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { filePath, unlockOriginal } from '@/lib/files/file-store';
import { preparePhoto } from '@/lib/files/prepare-photo';
import { photoEvent, sameRedaction } from '@/lib/files/redaction';
import { removeReplaced } from '@/lib/files/remove-replaced';
import { storeWithOriginal } from '@/lib/files/store-photos';
import type { RedactPhoto } from './action-schemas';
import { loadPhotoForChange, type PhotoForChange } from './load-photo-for-change';
import type { ReportForChange } from './load-report-for-change';
import { replacePhoto, type Shown } from './replace-photo';
import { conflictSince } from './report-conflict';

export type RedactedPhoto = { code: string; version: number; fileId: string };

/**
 * Covers parts of a photo, or uncovers them again: the picture is made anew from the locked original and takes the place
 * of the served one under a new id, so that every link to the old one is dead at once (A12, domain.md §2.4). Whether
 * citizens see the photo is decided by whoever may publish the report.
 * @throws AppError forbidden, not_found (report, photo), conflict (with a ReportConflict), refused nothing_changed
 */
export async function redactPhoto(ctx: Context, input: RedactPhoto): Promise<RedactedPhoto> {
  authorize(ctx, 'report.redact');
  // Making a picture takes a second, in which nobody should have to wait for the report: it is looked at before and after.
  const { photo: seen } = await transaction((tx) => loadAllowed(tx, ctx, input));
  const shown = whatIsShown(seen, input);
  const original = seen.originalId
    ? await unlockOriginal(seen.originalId)
    : await readFile(filePath(seen.sha256));
  const incoming = { field: 'fileId', name: seen.name, bytes: original };
  const picture = await storeWithOriginal(
    await preparePhoto(incoming, shown.redaction),
    original,
    seen.originalId,
  );
  const saved = await transaction(async (tx) => {
    const { report, photo } = await loadAllowed(tx, ctx, input);
    const won = await writeAuditedChange(tx, ctx, 'report', report, report, {
      assignments: [],
      closedAt: report.closedAt,
      isPublic: false,
      touchesPublic: !report.isPrivate && (photo.isPublic || shown.isPublic),
      event: {
        kind: photoEvent(photo, shown),
        note: input.reason,
        data: { version: report.version + 1, fields: [], photo: photo.number },
      },
      audit: {
        action: 'report.redact_photo',
        reason: input.reason,
        data: {
          before: { fileId: photo.fileId, redaction: photo.redaction, isPublic: photo.isPublic },
          after: { fileId: picture.id, ...shown },
        },
      },
    });
    if (!won) throw await conflictSince(tx, report.id, input.version);
    await replacePhoto(tx, ctx.now, report.id, photo, picture, shown);
    return { code: report.code, version: report.version + 1, fileId: picture.id };
  });
  await removeReplaced([seen.sha256, ...(seen.thumbnailSha256 ? [seen.thumbnailSha256] : [])]);
  return saved;
}

function whatIsShown(photo: PhotoForChange, { style, areas, isPublic }: RedactPhoto): Shown {
  return { redaction: areas.length ? { style, areas } : null, isPublic: isPublic ?? photo.isPublic };
}

/** The photo, if this person may make this of it now. */
async function loadAllowed(
  tx: Tx,
  ctx: Context & { actor: PersonActor },
  input: RedactPhoto,
): Promise<{ report: ReportForChange; photo: PhotoForChange }> {
  const { report, photo } = await loadPhotoForChange(tx, ctx.actor, 'report.redact', input);
  const shown = whatIsShown(photo, input);
  if (shown.isPublic !== photo.isPublic) authorizeRecord(ctx.actor, 'report.publish', report);
  else if (sameRedaction(shown.redaction, photo.redaction)) throw new AppError('refused', 'nothing_changed');
  return { report, photo };
}
