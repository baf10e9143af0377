import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { can } from '@/lib/access/can';
import { timelineOf } from '@/lib/cases/timeline';
import { lateness } from '@/lib/deadlines/lateness';
import { AppError } from '@/lib/errors/app-error';
import { decryptText, maskName, maskPhone } from '@/lib/personal-data/cipher';
import { findDetailRow } from './get-report-row';
import { finishableParts, mayAct, offeredActions, type ActionFacts } from './offered-actions';
import { replyUrl } from './reply-link';
import { stateFacts } from './report';
import type { LinkedReport, MaskedCitizen, ReportAssignment, ReportDetail } from './report-detail';
import { answerTexts, type DetailRow } from './report-detail-row';
import { filterMoment } from '@/lib/lists/filter-moment';

/** "an.nguyen@mail.vn" → "a•••@mail.vn". */
function maskEmail(email: string | null): string | null {
  return email && `${email.slice(0, 1)}•••@${email.split('@')[1] ?? ''}`;
}

function maskedCitizen(contact: DetailRow['contact']): MaskedCitizen | null {
  if (!contact) return null;
  const open = (cipher: string | null) => (cipher ? decryptText(Buffer.from(cipher, 'base64')) : null);
  return {
    name: maskName(open(contact.name)),
    phone: maskPhone(open(contact.phone)),
    email: maskEmail(open(contact.email)),
    detail: contact.detail,
  };
}

const iso = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString());

/** Clocks of the whole report and of each assignment are measured by one rule against one moment. */
function measure(row: DetailRow, now: Date, warnMinutes: number) {
  const assignments = (row.assignments ?? []).map((part): ReportAssignment => ({
    ...part,
    dueAt: iso(part.dueAt),
    assignedAt: new Date(part.assignedAt).toISOString(),
    endedAt: iso(part.endedAt),
    lateness: part.endedAt
      ? 'none'
      : lateness(
          {
            dueAt: part.dueAt ? new Date(part.dueAt) : null,
            closedAt: row.closedAt,
            deadlineOutcome: null,
            pausedMinutesLeft: row.pausedMinutesLeft,
          },
          now,
          warnMinutes,
        ),
  }));
  return { assignments, lateness: lateness(row, now, warnMinutes) };
}

function openLink({ state, replyLink }: DetailRow): ReportDetail['replyLink'] {
  const url = replyLink && stateFacts(state).kind === 'waiting' ? replyUrl(replyLink) : null;
  return replyLink && url ? { url, expiresAt: new Date(replyLink.expiresAt).toISOString() } : null;
}

const link = <Link extends LinkedReport>(report: Link): Link => ({
  ...report,
  receivedAt: new Date(report.receivedAt).toISOString(),
});

/**
 * One report with everything its page shows and the actions that this person may take on it. Personal data is masked
 * here, so that no screen and no API caller ever holds it.
 * @throws AppError forbidden, not_found (also: out of reach)
 */
export async function getReport(ctx: Context, code: string): Promise<ReportDetail> {
  authorize(ctx, 'report.read');
  const { actor, now } = ctx;
  const [row, moment] = await Promise.all([
    findDetailRow(actor, code.trim().toUpperCase()),
    filterMoment(now),
  ]);
  if (!row) throw new AppError('not_found');
  const warnMinutes = (moment.warnAt.getTime() - now.getTime()) / 60_000;
  const measured = measure(row, now, warnMinutes);
  const facts: ActionFacts = {
    ...row,
    parts: measured.assignments
      .filter((part) => part.endedAt === null)
      .map((part) => ({
        id: part.id,
        part: part.part,
        departmentId: part.department.id,
        assigneeId: part.assignee?.id ?? null,
      })),
  };
  const finishable = finishableParts(actor, facts).map((part) => part.id);
  const outcome =
    row.deadlineOutcome === 'met' || row.deadlineOutcome === 'breached' ? row.deadlineOutcome : null;
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    state: row.state,
    publicState: stateFacts(row.state).publicState,
    localState: row.localState,
    localStates: row.localStates ?? [],
    flow: row.flow,
    urgency: row.urgency,
    title: row.title,
    description: row.description,
    isPrivate: row.isPrivate,
    category: row.category,
    channel: row.channel,
    place: { address: row.address, commune: row.commune, latitude: row.latitude, longitude: row.longitude },
    answers: (row.answers ?? []).map(({ question, options, values }) => ({
      question,
      values: answerTexts(options, values),
    })),
    photos: row.photos ?? [],
    citizen: maskedCitizen(row.contact),
    receivedAt: row.receivedAt.toISOString(),
    acceptedAt: iso(row.acceptedAt),
    answeredAt: iso(row.answeredAt),
    publishedAt: iso(row.publishedAt),
    closedAt: iso(row.closedAt),
    updatedAt: row.updatedAt.toISOString(),
    deadline: {
      acceptDueAt: iso(row.acceptDueAt),
      dueAt: iso(row.dueAt),
      lateness: measured.lateness,
      outcome,
      pausedMinutesLeft: row.pausedMinutesLeft,
      nextUpdateDueAt: iso(row.nextUpdateDueAt),
      publishDueAt: iso(row.publishDueAt),
      requestedDueAt: iso(row.requestedDueAt),
      sla: row.sla,
      pauses: (row.pauses ?? []).map((pause) => ({
        ...pause,
        startedAt: new Date(pause.startedAt).toISOString(),
        endedAt: iso(pause.endedAt),
      })),
    },
    extensionCount: row.extensionCount,
    reopenCount: row.reopenCount,
    transferCount: row.transferCount,
    department: row.department,
    assignee: row.assignee,
    assignments: measured.assignments,
    draftAnswer: row.draftAnswer,
    publicAnswer: row.publicAnswer,
    resultCode: row.resultCode,
    publicNote: row.publicNote,
    rating: row.rating,
    ratedAt: iso(row.ratedAt),
    master: row.master && link(row.master),
    duplicates: (row.duplicates ?? []).map(link),
    nearby: (row.nearby ?? []).map((near) => ({ ...link(near), metres: Math.round(near.metres) })),
    timeline: timelineOf(row),
    offeredActions: offeredActions(actor, {
      ...facts,
      hasSteps: row.localState !== null || row.localStates !== null,
    }),
    finishableParts: measured.assignments
      .filter((part) => finishable.includes(part.id))
      .map((part) => part.department),
    replyLink: mayAct(actor, facts, 'ask_citizen') ? openLink(row) : null,
    mayReveal: row.contact !== null && can(actor, 'report.reveal_contact', row),
    mayRedact: can(actor, 'report.redact', row),
    mayOpenOriginal: can(actor, 'report.open_original', row),
    mayShowPhotos: can(actor, 'report.publish', row),
  };
}
