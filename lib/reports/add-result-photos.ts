import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachWhere } from '@/lib/access/reach-where';
import { actorLabel, writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { announceChange } from '@/lib/cases/change-case';
import { sql } from '@/lib/db/sql';
import { transaction, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { attachPhotos } from '@/lib/files/attach-photos';
import { photoLimits } from '@/lib/files/photo-limits';
import type { IncomingFile } from '@/lib/files/prepare-photo';
import { storePhotos } from '@/lib/files/store-photos';
import { loadReportForChange, type ReportForChange } from './load-report-for-change';
import { mayAct } from './offered-actions';
import { decideReportAction, reportActions } from './report';

export type AddedPhotos = { code: string; photos: { fileId: string; name: string }[] };

const wrong = (messageKey: string, params = {}) =>
  new AppError('invalid', 'invalid', { fields: [{ path: 'photos', messageKey, params }] });

/** The report, locked, on which this person may show results now. */
async function loadOpen(tx: Tx, actor: PersonActor, code: string): Promise<ReportForChange> {
  await tx.$queryRaw(
    sql`SELECT r.id FROM report r WHERE r.code = ${code} AND ${reachWhere(actor, 'report.read')} FOR NO KEY UPDATE`,
  );
  const report = await loadReportForChange(tx, actor, code);
  if (!mayAct(actor, report, 'add_result_photo')) throw new AppError('forbidden');
  const decision = decideReportAction(report, 'add_result_photo');
  if (!decision.ok) throw new AppError('refused', decision.refusal);
  return report;
}

/**
 * Photos of what was done, taken by an officer: stored like those of citizens and kept apart from them. Like a note they
 * change nothing else in the report: its version stays, so a photo never makes a half-written answer stale.
 * @throws AppError forbidden, not_found, refused (not in this state), invalid (no photo, too many, or what each is not)
 */
export async function addResultPhotos(
  ctx: Context,
  input: { code: string },
  files: readonly IncomingFile[],
): Promise<AddedPhotos> {
  authorize(ctx, 'report.submit');
  const { actor } = ctx;
  const code = input.code.trim().toUpperCase();
  // Asked before the photos are worked on, which takes seconds, and again when they are written.
  await transaction((tx) => loadOpen(tx, actor, code));
  if (files.length === 0) throw wrong('required');
  const photos = await storePhotos(files);
  return transaction(async (tx) => {
    const report = await loadOpen(tx, actor, code);
    const results = await tx.reportFile.count({ where: { reportId: report.id, kind: 'result' } });
    if (results + photos.length > photoLimits.resultPhotos)
      throw wrong('too_many_photos', { max: photoLimits.resultPhotos });
    await attachPhotos(tx, ctx.now, report.id, photos, { kind: 'result' });
    await tx.reportEvent.create({
      data: {
        reportId: report.id,
        kind: reportActions.add_result_photo.event,
        at: ctx.now,
        actorId: actor.id,
        actorLabel: actorLabel(ctx),
        data: { photos: photos.length },
      },
      select: { id: true },
    });
    const subject = { kind: 'report', id: report.id, label: report.code };
    const fileIds = photos.map(({ id }) => id);
    await writeAuditEntry(tx, ctx, 'report.add_result_photo', subject, { data: { after: { fileIds } } });
    await announceChange(tx, 'report', report);
    return {
      code: report.code,
      photos: photos.map(({ id, originalName }) => ({ fileId: id, name: originalName })),
    };
  });
}
