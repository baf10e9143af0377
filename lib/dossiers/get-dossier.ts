import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { can } from '@/lib/access/can';
import { timelineOf } from '@/lib/cases/timeline';
import { transaction } from '@/lib/db/transaction';
import { explainClock } from '@/lib/deadlines/explain-clock';
import { explainedClock, type ExplainedClock } from '@/lib/deadlines/explained-clock';
import { lateness, type Lateness } from '@/lib/deadlines/lateness';
import { AppError } from '@/lib/errors/app-error';
import { filterMoment } from '@/lib/lists/filter-moment';
import { decryptText, maskIdNumber, maskName, maskPhone } from '@/lib/personal-data/cipher';
import { decideDossierAction, dossierStateFacts } from './dossier';
import type { DossierDetail, MaskedApplicant } from './dossier-detail';
import { findDossierRow, type DossierDetailRow } from './get-dossier-row';
import { loadDossierClock } from './load-dossier-clock';
import { lockHolder, offeredDossierActions } from './offered-dossier-actions';
import { openWork } from './step-route';

type At = Date | string | null;
const iso = (at: At) => (at === null ? null : new Date(at).toISOString());
const isoOf = (at: Date | string) => new Date(at).toISOString();
const list = <From, To>(items: readonly From[] | null, make: (item: From) => To): To[] =>
  (items ?? []).map(make);

function maskedApplicant({ applicantKind, contact }: DossierDetailRow): MaskedApplicant {
  const open = (cipher: string | null) => (cipher ? decryptText(Buffer.from(cipher, 'base64')) : null);
  return {
    kind: applicantKind,
    name: maskName(open(contact.name)),
    idNumber: maskIdNumber(open(contact.idNumber)),
    phone: maskPhone(open(contact.phone)),
    has: { email: contact.email, birthDate: contact.birthDate, address: contact.address },
  };
}

/** Why it is due when it is, as it stands now, or stood when the work ended. */
function explain(row: DossierDetailRow, now: Date): Promise<ExplainedClock | null> {
  const { receivedAt } = row;
  if (!receivedAt) return Promise.resolve(null);
  return transaction(async (tx) => {
    const clock = await loadDossierClock(tx, row, receivedAt);
    return explainedClock(explainClock(clock, row.closedAt ?? now));
  });
}

function lockOf(row: DossierDetailRow, actor: PersonActor, now: Date): DossierDetail['lock'] {
  const id = lockHolder(row, now);
  if (id === null || !row.lockedUntil) return null;
  return {
    person: { id, name: row.lockedByName ?? '' },
    until: row.lockedUntil.toISOString(),
    isMine: id === actor.id,
  };
}

/** The dates that came as JSON text, as ISO. */
function history(row: DossierDetailRow, measure: (dueAt: At) => Lateness) {
  return {
    steps: list(row.steps, (step) => ({
      ...step,
      dueAt: iso(step.dueAt),
      arrivedAt: iso(step.arrivedAt),
      startedAt: iso(step.startedAt),
      handedOverAt: iso(step.handedOverAt),
      lateness: step.handedOverAt ? (step.outcome ?? ('none' as const)) : measure(step.dueAt),
      isCurrent: step.id === row.stepId,
    })),
    handovers: list(row.handovers, (one) => ({ ...one, at: isoOf(one.at), dueAt: iso(one.dueAt) })),
    documents: list(row.documents, (paper) => ({ ...paper, submittedAt: iso(paper.submittedAt) })),
    supplements: list(row.supplements, (one) => ({
      ...one,
      requestedAt: isoOf(one.requestedAt),
      answeredAt: iso(one.answeredAt),
      items: one.items.map((item) => ({ ...item, suppliedAt: iso(item.suppliedAt) })),
    })),
    payments: list(row.payments, (one) => ({
      ...one,
      requestedAt: isoOf(one.requestedAt),
      settledAt: iso(one.settledAt),
    })),
    corrections: list(row.corrections, (one) => ({ ...one, requestedAt: isoOf(one.requestedAt) })),
    timeline: timelineOf(row),
  };
}

/**
 * One dossier with everything its page shows and the actions that this person may take on it. Personal data is masked
 * here, so that no screen and no API caller ever holds it.
 * @throws AppError forbidden, not_found (also: out of reach)
 */
export async function getDossier(ctx: Context, code: string): Promise<DossierDetail> {
  authorize(ctx, 'dossier.read');
  const { actor, now } = ctx;
  const [row, moment] = await Promise.all([
    findDossierRow(actor, code.trim().toUpperCase()),
    filterMoment(now),
  ]);
  if (!row) throw new AppError('not_found');
  const warnMinutes = (moment.warnAt.getTime() - now.getTime()) / 60_000;
  const measure = (dueAt: At) => {
    const { closedAt, deadlineOutcome, pausedMinutesLeft } = row;
    const facts = {
      closedAt,
      deadlineOutcome,
      pausedMinutesLeft,
      dueAt: dueAt === null ? null : new Date(dueAt),
    };
    return lateness(facts, now, warnMinutes);
  };
  const current = row.steps?.find((step) => step.id === row.stepId);
  const offeredActions = offeredDossierActions(
    actor,
    {
      ...row,
      isStarted: row.state === 'processing' && row.assigneeId !== null && Boolean(current?.startedAt),
      openSteps: openWork(row.steps ?? [], row.stepId).length,
      duePayments: (row.payments ?? []).filter((payment) => payment.state === 'due').length,
    },
    now,
  );
  const { nationalStatus, publicState } = dossierStateFacts(row.state);
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    state: row.state,
    nationalStatus,
    publicState,
    title: row.title,
    summary: row.summary,
    procedure: row.procedure,
    channel: row.channel,
    applicant: maskedApplicant(row),
    helpedAt: row.helpedAt,
    receivedBy: row.receivedBy,
    competent: row.competent,
    department: row.department,
    assignee: row.assignee,
    financeState: row.financeState,
    fee: row.fee,
    deliveryMethod: row.deliveryMethod,
    deliveryState: row.deliveryState,
    syncState: row.syncState,
    submittedAt: row.submittedAt.toISOString(),
    receivedAt: iso(row.receivedAt),
    completedAt: iso(row.completedAt),
    returnedAt: iso(row.returnedAt),
    closedAt: iso(row.closedAt),
    updatedAt: row.updatedAt.toISOString(),
    ending: row.ending,
    resultCode: row.resultCode,
    resultFile: row.resultFile,
    publicNote: row.publicNote,
    deadline: {
      appointmentDate: iso(row.appointmentDate),
      dueAt: iso(row.dueAt),
      lateness: measure(row.dueAt),
      outcome: row.deadlineOutcome,
      pausedMinutesLeft: row.pausedMinutesLeft,
      explanation: await explain(row, now),
      extensions: list(row.extensions, (one) => ({
        ...one,
        from: isoOf(one.from),
        to: isoOf(one.to),
        at: isoOf(one.at),
      })),
    },
    supplementCount: row.supplementCount,
    nextSupplementIsOverdue: row.supplementCount >= 1 && decideDossierAction(row, 'request_supplement').ok,
    ...history(row, measure),
    lock: lockOf(row, actor, now),
    offeredActions,
    mayReveal: can(actor, 'dossier.reveal_contact', row),
  };
}
