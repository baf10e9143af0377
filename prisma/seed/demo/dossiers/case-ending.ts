/** How a dossier of the demo goes on from hand to hand and ends. As the verbs of the same names. */
import { judgeDeadline } from '../../../../lib/deadlines/clock';
import type { DossierAction } from '../../../../lib/dossiers/dossier';
import type { DossierEnding } from '../../../../lib/dossiers/dossier-axes';
import { dossierJudgement } from '../../../../lib/dossiers/dossier-judgement';
import { nextStep } from '../../../../lib/dossiers/step-route';
import type { Officer } from '../report-plan';
import type { DossierCase } from './dossier-case';
import type { CaseStep } from './dossier-rows';
import type { Agency } from './dossier-world';
import { issueCaseForm } from './issue-case-form';

export type Receiver = { step: CaseStep | null; agency: Agency; person: Officer | null };

/** Leaves the step in hand: it is judged by its own date. */
function leaveStep(dossier: DossierCase, at: Date): string | null {
  const outcome = dossier.stepDueAt && judgeDeadline(dossier.stepDueAt, at);
  if (dossier.step) Object.assign(dossier.step, { handedOverAt: at, outcome });
  return outcome;
}

/** Who gave it to whom, and whether in time. */
function stamp(
  dossier: DossierCase,
  at: Date,
  by: Officer,
  { step, agency, person }: Receiver,
  outcome: string | null,
  note: string | null,
): void {
  dossier.handovers.push({
    fromStep: dossier.step,
    toStep: step,
    fromDepartmentId: dossier.departmentId,
    fromPersonId: dossier.assigneeId,
    fromLabel: by.name,
    toDepartmentId: agency.id,
    toPersonId: person?.id ?? null,
    toLabel: person?.name ?? agency.name,
    at,
    dueAt: dossier.stepDueAt,
    outcome,
    note,
  });
}

export function handOver(
  dossier: DossierCase,
  at: Date,
  by: Officer,
  to: Receiver,
  note: string | null,
): void {
  const outcome = leaveStep(dossier, at);
  stamp(dossier, at, by, to, outcome, note);
  const { step, agency, person } = to;
  if (step) Object.assign(step, { departmentId: agency.id, assigneeId: person?.id ?? null, arrivedAt: at });
  dossier.step = step;
  dossier.stepDueAt = step?.dueAt ?? null;
  dossier.holdBy(agency.id, person);
  const data = { step: step?.name ?? '', department: agency.name, assignee: person?.name ?? null, outcome };
  dossier.happen('hand_over', at, by, { isPublic: false, note: note ?? undefined, data });
}

export function start(dossier: DossierCase, at: Date, by: Officer): void {
  const { step } = dossier;
  dossier.holdBy(dossier.departmentId, by);
  if (step) Object.assign(step, { assigneeId: by.id, startedAt: at });
  dossier.happen('start', at, by, { isPublic: false, data: { step: step?.name ?? '' } });
}

/** The result is there: judged and frozen, and given to the desk that received the dossier. */
export function complete(dossier: DossierCase, at: Date, by: Officer, resultCode: string): void {
  const { desk } = dossier.plan;
  const stays = dossier.departmentId === desk.id;
  const last = nextStep(dossier.steps, dossier.step?.id ?? null);
  judge(dossier, at);
  const outcome = leaveStep(dossier, at);
  if (!stays) stamp(dossier, at, by, { step: last, agency: desk, person: null }, outcome, null);
  if (last) {
    Object.assign(last, { departmentId: desk.id, arrivedAt: at });
    dossier.step = last;
    dossier.stepDueAt = last.dueAt;
  }
  if (!stays) dossier.holdBy(desk.id, null);
  Object.assign(dossier, { completedAt: at, ending: 'completed', deliveryState: 'awaiting', resultCode });
  dossier.say(null);
  dossier.happen('complete', at, by, { data: { outcome: dossier.deadlineOutcome, resultCode } });
}

export function returnResult(dossier: DossierCase, at: Date, by: Officer): void {
  const { step } = dossier;
  if (step && !step.handedOverAt) {
    const outcome = step.dueAt && judgeDeadline(step.dueAt, at);
    Object.assign(step, { assigneeId: by.id, handedOverAt: at, outcome });
  }
  Object.assign(dossier, { returnedAt: at, deliveryState: 'delivered' });
  dossier.people.add(by.id);
  dossier.happen('return_result', at, by, { data: { method: dossier.plan.delivery } });
}

/** Ends it without a result: not accepted, refused, stopped, withdrawn. */
export function end(
  dossier: DossierCase,
  at: Date,
  by: Officer,
  action: DossierAction,
  ending: DossierEnding,
  reason?: string,
): void {
  if (dossier.receivedAt) {
    judge(dossier, at);
    leaveStep(dossier, at);
  }
  dossier.endPause(at);
  dossier.ending = ending;
  if (reason) dossier.say(reason);
  dossier.happen(action, at, by, { note: reason, data: { outcome: dossier.deadlineOutcome } });
  const isRefused = ending === 'not_accepted' || ending === 'refused';
  issueCaseForm(dossier, at, by, { kind: isRefused ? 'refusal' : 'stop_notice' });
}

function judge(dossier: DossierCase, at: Date): void {
  const { plan, supplementCount, clock } = dossier;
  const judgement = dossierJudgement({ procedureVersionId: plan.version.id, supplementCount }, clock, at);
  dossier.judgements.push(judgement);
  dossier.deadlineOutcome = judgement.outcome;
}
