import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorLabel, actorPersonId, writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { announceChange, applyChange } from '@/lib/cases/change-case';
import { transaction, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { attachPhotos } from '@/lib/files/attach-photos';
import { photoLimits } from '@/lib/files/photo-limits';
import type { IncomingFile } from '@/lib/files/prepare-photo';
import { storePhotos, type StoredPhoto } from '@/lib/files/store-photos';
import { claimMessageRepeat, findMessageRepeat, messageRepeatKey } from '@/lib/intake/message-repeat';
import type { RepeatKey } from '@/lib/intake/repeat-key';
import { reports } from './change-report';
import type { CitizenMessageInput } from './citizen-message-schema';
import type { ReportForChange } from './load-report-for-change';
import { authorizeCitizen, lockCitizenReport, type CitizenSender } from './lock-citizen-report';
import { messageCitizen } from './message-citizen';
import { decideReportAction, stateFacts } from './report';
import { resumeAfterReply } from './resume-after-reply';

export type CitizenMessageMore = { photos?: readonly IncomingFile[]; idempotencyKey?: string | null };
export type AddedCitizenMessage = { code: string; messageId: number; receivedAt: string; photos: number };

const event = 'report.citizen_wrote';
const audit = 'report.add_citizen_message';

/**
 * What a citizen writes to a report that exists, with photos (A1, E7). While the office waits for the citizen it is the
 * reply: the clock runs again as when an officer writes it down. In other open states it is added and changes nothing
 * else, like a note; a closed report takes none.
 * @throws AppError unauthenticated, not_found (also: another channel's), refused (report_closed, reply_link_used,
 *   reply_link_expired), invalid (photos, idempotency_key_reused)
 */
export async function addCitizenMessage(
  ctx: Context,
  sender: CitizenSender,
  input: CitizenMessageInput,
  more: CitizenMessageMore = {},
): Promise<AddedCitizenMessage> {
  authorizeCitizen(ctx, sender);
  const files = more.photos ?? [];
  const repeat = messageRepeatKey(ctx, more.idempotencyKey ?? null, { ...sender, text: input.text }, files);
  if (files.length > 0) {
    // Photos take seconds: whoever may not write, or has written this already, is told before.
    const { earlier } = await transaction((tx) => admit(tx, ctx, sender, repeat, files.length));
    if (earlier) return earlier;
  }
  const photos = files.length > 0 ? await storePhotos(files) : [];
  return transaction(async (tx) => {
    const { report, earlier } = await admit(tx, ctx, sender, repeat, photos.length);
    if (earlier) return earlier;
    const messageId = await write(tx, ctx, report, input.text, photos);
    if (repeat) await claimMessageRepeat(tx, repeat, { reportId: report.id, messageId }, ctx.now);
    return { code: report.code, messageId, receivedAt: ctx.now.toISOString(), photos: photos.length };
  });
}

type Admitted = { report: ReportForChange; earlier: AddedCitizenMessage | null };

/** The report, locked, if this citizen may write to it now; and the message, if this is a repeat of it. */
async function admit(
  tx: Tx,
  ctx: Context,
  sender: CitizenSender,
  repeat: RepeatKey | null,
  photos: number,
): Promise<Admitted> {
  const report = await lockCitizenReport(tx, ctx, sender);
  const found = repeat && (await findMessageRepeat(tx, repeat, ctx.now));
  if (found) return { report, earlier: { ...found, receivedAt: found.receivedAt.toISOString() } };
  if (stateFacts(report.state).kind === 'closed') throw new AppError('refused', 'report_closed');
  const there =
    photos > 0 ? await tx.reportFile.count({ where: { reportId: report.id, kind: 'citizen' } }) : 0;
  if (there + photos > photoLimits.reportPhotos) {
    const params = { max: photoLimits.reportPhotos };
    throw new AppError('invalid', 'invalid', {
      fields: [{ path: 'photos', messageKey: 'too_many_photos', params }],
    });
  }
  return { report, earlier: null };
}

/** @returns the id of the message */
async function write(
  tx: Tx,
  ctx: Context,
  report: ReportForChange,
  text: string,
  photos: StoredPhoto[],
): Promise<number> {
  const reply = decideReportAction(report, 'record_reply');
  const messageId = await messageCitizen(tx, ctx, report.id, reply.ok ? 'reply' : 'message', text);
  if (photos.length > 0) await attachPhotos(tx, ctx.now, report.id, photos, { kind: 'citizen', messageId });
  const data = { messageId, photos: photos.length };
  if (reply.ok) {
    const resumed = await resumeAfterReply(tx, report, ctx.now);
    const step = { action: 'record_reply' as const, to: reply.to, event, audit };
    await applyChange(reports, ctx, tx, report, step, {
      ...resumed,
      event: { ...resumed.event, data: { ...resumed.event?.data, ...data } },
    });
  } else await add(tx, ctx, report, data);
  return messageId;
}

/** Nothing changes but that there is more to read, so the version stays and no officer's save becomes stale. */
async function add(
  tx: Tx,
  ctx: Context,
  report: ReportForChange,
  data: { messageId: number; photos: number },
): Promise<void> {
  const changed = { updatedAt: ctx.now, publicUpdatedAt: ctx.now };
  await tx.report.update({ where: { id: report.id }, data: changed, select: { id: true } });
  await tx.reportEvent.create({
    data: {
      reportId: report.id,
      kind: event,
      at: ctx.now,
      actorId: actorPersonId(ctx),
      actorLabel: actorLabel(ctx),
      isPublic: true,
      data,
    },
    select: { id: true },
  });
  const subject = { kind: 'report', id: report.id, label: report.code };
  await writeAuditEntry(tx, ctx, audit, subject, { data });
  await announceChange(tx, 'report', report);
}
