/** How a dossier of the demo comes in: what receive-dossier.ts, register-dossier.ts and accept-dossier.ts do. */
import { checkDocuments, missingPapers } from '../../../../lib/dossiers/check-documents';
import { decideFee, type FeePayment } from '../../../../lib/dossiers/decide-fee';
import { promiseReceipt } from '../../../../lib/dossiers/promise-receipt';
import type { Officer } from '../report-plan';
import { receiptNumber, writeRequest } from './case-waiting';
import type { DossierCase } from './dossier-case';
import { exemptions, supplements } from './dossier-texts';
import { issueCaseForm } from './issue-case-form';

/** A citizen app sent it in, or the applicant did on the national portal. */
export function register(dossier: DossierCase): void {
  const { plan } = dossier;
  bring(dossier, null);
  // A fee that nobody knows yet is said by the officer who receives it.
  writeFee(dossier, plan.submittedAt, null, decideFee(plan.version.fee ?? 0, undefined).payment);
  const sender = { id: null, name: plan.app?.name ?? 'Cổng Dịch vụ công quốc gia' };
  dossier.write('dossier.registered', plan.submittedAt, sender, {
    isPublic: true,
    stateTo: 'registered',
    data: { appointmentDate: null, missing: [], version: 1 },
  });
}

/** Taken in at the counter or from the post. */
export function takeIn(dossier: DossierCase, officer: Officer): void {
  const { plan, world } = dossier;
  const at = plan.submittedAt;
  bring(dossier, officer);
  const given = {
    amount: plan.version.fee ?? world.random.pick([0, 0, 10_000, 50_000, 100_000]),
    exemption: plan.exemption ? world.random.pick(exemptions) : undefined,
    isPaid: plan.isFeePaidAtOnce && !plan.exemption,
    receiptNumber: plan.isFeePaidAtOnce ? receiptNumber(dossier) : undefined,
  };
  writeFee(dossier, at, officer, decideFee(plan.version.fee, given).payment);
  const missing = promise(dossier, at, officer);
  const data = { appointmentDate: dossier.appointmentDate?.toISOString() ?? null, missing, version: 1 };
  dossier.write('dossier.received', at, officer, { isPublic: true, stateTo: 'received', data });
  dossier.state = 'received';
  if (missing.length > 0) {
    const note = dossier.supplements.at(-1)?.reason ?? null;
    const change = { stateFrom: 'received', stateTo: 'supplement_requested', note, data };
    dossier.write('dossier.supplement_requested', at, officer, { isPublic: true, ...change });
    dossier.state = 'supplement_requested';
  }
  issueCaseForm(dossier, at, officer, { kind: missing.length > 0 ? 'supplement_request' : 'receipt' });
}

/** The agency receives what was registered: the clock starts now. */
export function accept(dossier: DossierCase, at: Date, officer: Officer): void {
  const missing = promise(dossier, at, officer);
  const note = missing.length > 0 ? dossier.supplements.at(-1)?.reason : undefined;
  dossier.happen('receive', at, officer, {
    state: missing.length > 0 ? 'supplement_requested' : 'received',
    note,
    data: { appointmentDate: dossier.appointmentDate?.toISOString() ?? null, missing },
  });
  issueCaseForm(dossier, at, officer, { kind: 'receipt' });
}

/** The checklist of what was handed in; only somebody at a desk takes in what is incomplete. */
function bring({ plan, papers, world }: DossierCase, officer: Officer | null): void {
  const { documents } = plan.version;
  const left =
    plan.isIncomplete && officer ? documents.findLast((paper) => paper.isMandatory)?.id : undefined;
  const ticks = documents
    .filter((paper) => paper.id !== left && (paper.isMandatory || world.random.chance(0.6)))
    .map((paper) => ({
      requiredDocumentId: paper.id,
      isSubmitted: true,
      ...(plan.channel === 'online' ? { form: 'electronic' as const } : {}),
    }));
  const checked = checkDocuments(documents, { documents: ticks, extraDocuments: [] }, true);
  for (const paper of checked.papers)
    papers.push({ ...paper, id: 0, submittedAt: paper.state === 'submitted' ? plan.submittedAt : null });
}

/**
 * Promises the appointment and gives the first step to whoever received it. With papers missing the clock waits at once,
 * and one request lists them all.
 * @returns the names of the papers that are missing
 */
function promise(dossier: DossierCase, at: Date, officer: Officer): string[] {
  const { version, desk } = dossier.plan;
  const receipt = promiseReceipt(version, desk.calendar, at, false);
  if (!receipt) throw new Error(`${version.name} promises nothing`);
  const later = { departmentId: null, assigneeId: null, arrivedAt: null, startedAt: null };
  const now = { departmentId: desk.id, assigneeId: officer.id, arrivedAt: at, startedAt: at };
  dossier.steps = receipt.steps.map((step) => ({
    ...step,
    ...(step.position === 1 ? now : later),
    id: step.position,
    handedOverAt: null,
    outcome: null,
  }));
  dossier.step = dossier.steps[0] ?? null;
  dossier.receivedAt = at;
  dossier.holdBy(desk.id, officer);
  dossier.runOn(at);
  const missing = missingPapers(dossier.papers);
  if (missing.length === 0) return [];
  dossier.appointmentDate = null;
  writeRequest(dossier, at, officer, missing, dossier.world.random.pick(supplements));
  return missing.map((paper) => paper.name);
}

function writeFee(dossier: DossierCase, at: Date, officer: Officer | null, payment: FeePayment | null): void {
  if (!payment) return;
  const isSettled = payment.state !== 'due';
  dossier.payments.push({
    ...payment,
    kind: 'fee',
    name: dossier.plan.version.name,
    requestedAt: at,
    settledAt: isSettled ? at : null,
    settledById: isSettled ? (officer?.id ?? null) : null,
  });
}
