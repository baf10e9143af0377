/** What a dossier of the demo waits for: papers, money, more time. As the verbs of the same names. */
import { readClock } from '../../../../lib/deadlines/clock';
import { endOfWorkingDayAfter } from '../../../../lib/deadlines/working-time';
import { addMinutes } from '../../../../lib/dossiers/plan-steps';
import type { Officer } from '../report-plan';
import type { DossierCase } from './dossier-case';
import type { CasePaper } from './dossier-rows';
import { delays, obligations, supplements } from './dossier-texts';
import { issueCaseForm } from './issue-case-form';

/** One request for these papers; the clock stops. */
export function writeRequest(
  dossier: DossierCase,
  at: Date,
  officer: Officer,
  papers: readonly CasePaper[],
  reason: string,
): void {
  dossier.pause(at, reason);
  dossier.supplementCount += 1;
  for (const paper of papers) paper.state = 'missing';
  dossier.supplements.push({
    id: 0,
    number: dossier.supplementCount,
    reason,
    requestedAt: at,
    requestedById: officer.id,
    answeredAt: null,
    papers,
  });
  dossier.say(reason);
}

/** Asks for a paper again. The second request makes the dossier overdue by the national rule. */
export function requestSupplement(dossier: DossierCase, at: Date, officer: Officer): void {
  const { random } = dossier.world;
  const asked = [random.pick(dossier.papers.filter((paper) => paper.isMandatory))];
  const reason = random.pick(supplements);
  writeRequest(dossier, at, officer, asked, reason);
  if (dossier.supplementCount > 1) dossier.deadlineOutcome = 'breached';
  const data = { missing: asked.map((paper) => paper.name), number: dossier.supplementCount };
  dossier.happen('request_supplement', at, officer, { note: reason, data });
  issueCaseForm(dossier, at, officer, { kind: 'supplement_request' });
}

export function recordSupplement(dossier: DossierCase, at: Date, officer: Officer): void {
  const request = dossier.supplements.at(-1);
  if (!request) throw new Error('no papers were asked for');
  request.answeredAt = at;
  for (const paper of request.papers) Object.assign(paper, { state: 'submitted', submittedAt: at });
  dossier.resume(at);
  dossier.happen('record_supplement', at, officer, { isPublic: true, data: { number: request.number } });
}

/** A financial obligation was found; the clock stops until it is met. */
export function requirePayment(dossier: DossierCase, at: Date, officer: Officer): void {
  const { random } = dossier.world;
  const name = random.pick(obligations);
  const amount = random.whole(20, 900) * 10_000;
  dossier.pause(at, name);
  dossier.payments.push({
    kind: 'obligation',
    name,
    amount,
    state: 'due',
    exemption: null,
    receiptNumber: null,
    requestedAt: at,
    settledAt: null,
    settledById: null,
  });
  dossier.say(name);
  dossier.happen('require_payment', at, officer, { note: name, data: { amount } });
}

/** Pays everything that is due, one after the other. */
export function recordPayments(dossier: DossierCase, at: Date, officer: Officer): void {
  for (const payment of dossier.payments) {
    if (payment.state !== 'due') continue;
    const receipt = receiptNumber(dossier);
    Object.assign(payment, { state: 'paid', receiptNumber: receipt, settledAt: at, settledById: officer.id });
    const { name, amount } = payment;
    const isMet = !dossier.payments.some((each) => each.kind === 'obligation' && each.state === 'due');
    const runsAgain = dossier.state === 'financial_obligation' && isMet;
    if (runsAgain) dossier.resume(at);
    dossier.happen('record_payment', at, officer, {
      state: runsAgain ? 'processing' : dossier.state,
      isPublic: true,
      data: { name, amount, receiptNumber: receipt, state: 'paid' },
    });
  }
}

/** Promises another day, with an apology (form 04); the minutes won belong to the step that has the dossier. */
export function extend(dossier: DossierCase, at: Date, officer: Officer): void {
  const { world, plan } = dossier;
  const reason = world.random.pick(delays);
  const { dueAt: fromDueAt, total } = readClock(dossier.clock, at);
  const toDueAt = endOfWorkingDayAfter(plan.desk.calendar, fromDueAt, world.random.whole(2, 5));
  const by = { requestedById: officer.id, approvedById: officer.id };
  dossier.extensions.push({ fromDueAt, toDueAt, reason, ...by, createdAt: at, decidedAt: at });
  dossier.extensionCount += 1;
  const allotted = addMinutes(
    dossier.steps.map((step) => step.allottedMinutes),
    dossier.steps.findIndex((step) => step === dossier.step),
    readClock(dossier.clock, at).total - total,
  );
  for (const [index, step] of dossier.steps.entries()) step.allottedMinutes = allotted[index] ?? 0;
  dossier.runOn(at);
  dossier.say(reason);
  const data = { from: fromDueAt.toISOString(), to: toDueAt.toISOString(), apology: null };
  dossier.happen('extend', at, officer, { isPublic: true, note: reason, data });
  issueCaseForm(dossier, at, officer, { kind: 'apology' });
}

/** It is late: the applicant hears so (form 04), with another day, before anybody extends anything. */
export function apologise(dossier: DossierCase, at: Date, officer: Officer): void {
  const { world, plan } = dossier;
  const newAppointmentAt = endOfWorkingDayAfter(
    plan.desk.calendar,
    at,
    world.random.whole(1, 4),
  ).toISOString();
  const promise = { reason: world.random.pick(delays), newAppointmentAt };
  issueCaseForm(dossier, at, officer, { kind: 'apology', promise });
}

export function receiptNumber({ world }: DossierCase): string {
  return `BL${String(world.random.whole(1, 99_999)).padStart(6, '0')}`;
}
