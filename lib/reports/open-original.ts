import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { linkSeconds, originalLink } from '@/lib/files/file-link';
import type { OpenOriginal } from './action-schemas';
import { loadPhotoForChange } from './load-photo-for-change';

export type OpenedOriginal = { url: string; expiresAt: string };

/**
 * Gives a link to a photo as it was received, with everything that is covered, the place and the camera. The reason is
 * logged before anything is shown; the link is good for this person and for five minutes. Nothing is announced.
 * @throws AppError forbidden, not_found (report, photo, or nothing was kept of it)
 */
export async function openOriginal(ctx: Context, input: OpenOriginal): Promise<OpenedOriginal> {
  authorize(ctx, 'report.open_original');
  return transaction(async (tx) => {
    const { report, photo } = await loadPhotoForChange(tx, ctx.actor, 'report.open_original', input);
    if (!photo.originalId) throw new AppError('not_found', 'no_original');
    const subject = { kind: 'report', id: report.id, label: report.code };
    await writeAuditEntry(tx, ctx, 'report.open_original', subject, {
      reason: input.reason,
      data: { fileId: photo.fileId, originalId: photo.originalId, photo: photo.number },
    });
    return {
      url: originalLink(photo.fileId, ctx.actor.id, ctx.now),
      expiresAt: new Date(ctx.now.getTime() + linkSeconds * 1000).toISOString(),
    };
  });
}
