import 'server-only';
import type { Context } from '@/lib/access/actor';
import { withIds } from '@/lib/cases/assignment-targets';
import { oneLine } from '@/lib/cases/one-line';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { findProcedureVersion } from '@/lib/procedures/find-procedure-version';
import { changeDossier, type ChangedDossier } from './change-dossier';
import { missingPapers } from './check-documents';
import { decideFee, financeStateOf, type FeePayment } from './decide-fee';
import type { AcceptDossier } from './dossier-schema';
import type { DossierForChange } from './load-dossier-for-change';
import { planReceipt } from './plan-receipt';
import type { Receipt } from './promise-receipt';

type Paper = {
  id: number;
  requiredDocumentId: number | null;
  name: string;
  isMandatory: boolean;
  state: string;
};

/**
 * Receives what a citizen app registered (2): the clock starts now, under the procedure as it was when it was sent. With
 * mandatory papers missing it is refused, unless it is taken in as incomplete and waits for them (5).
 * @throws AppError forbidden, not_found, conflict, refused (procedure_not_in_force, procedure_deadline_unknown, …);
 *   invalid document_missing, unknown_document, fee_unknown
 */
export function acceptDossier(ctx: Context, input: AcceptDossier): Promise<ChangedDossier> {
  return changeDossier(ctx, 'receive', input, async (dossier, tx, { actor }) => {
    const version = await findProcedureVersion(dossier.procedureId, dossier.submittedAt);
    if (!version) throw new AppError('refused', 'procedure_not_in_force');
    const papers = tick(await loadPapers(tx, dossier.id), input);
    const missing = missingPapers(papers);
    const isSettled = await tx.dossierPayment.count({
      where: { dossierId: dossier.id, kind: 'fee', state: { not: 'due' } },
    });
    const fee = !isSettled && (version.fee === null || input.fee) ? decideFee(version.fee, input.fee) : null;
    const problems = [...(fee?.problems ?? []), ...unknownTicks(papers, input)];
    if (!input.incomplete)
      problems.push(
        ...missing.map((paper) => ({
          path: `document.${paper.requiredDocumentId}`,
          messageKey: 'document_missing',
          params: { name: paper.name },
        })),
      );
    if (problems.length > 0) throw new AppError('invalid', 'invalid', { fields: problems });

    const isIncomplete = missing.length > 0;
    const receipt = await planReceipt(version, dossier.receivedAtId, ctx.now, isIncomplete);
    const reason = isIncomplete ? (input.incomplete?.reason ?? '') : null;
    return {
      state: isIncomplete ? 'supplement_requested' : 'received',
      set: {
        receivedAt: ctx.now,
        appointmentDate: receipt.appointmentDate,
        dueAt: receipt.appointmentDate,
        pausedMinutesLeft: receipt.pausedMinutesLeft,
        stepDueAt: receipt.steps[0]?.dueAt ?? null,
        assigneeId: actor.id,
        involvedPersonIds: withIds(dossier.involvedPersonIds, [actor.id]),
        supplementCount: dossier.supplementCount + (isIncomplete ? 1 : 0),
        publicNote: reason && oneLine(reason),
        ...(fee ? { financeState: financeStateOf(fee.payment ? [fee.payment] : []) } : {}),
      },
      fields: ['documents', 'step'],
      event: {
        note: reason ?? undefined,
        data: {
          appointmentDate: receipt.appointmentDate?.toISOString() ?? null,
          missing: missing.map((paper) => paper.name),
        },
      },
      effects: async (inTx) => {
        await writeSteps(inTx, dossier, receipt, actor.id, ctx.now);
        await writeTicks(inTx, papers, ctx.now);
        if (fee) await writeFee(inTx, dossier, fee.payment, ctx.now, actor.id);
        if (!isIncomplete) return;
        await inTx.deadlinePause.create({
          data: { dossierId: dossier.id, startedAt: ctx.now, reason: oneLine(reason ?? '').slice(0, 300) },
          select: { id: true },
        });
        await inTx.dossierSupplement.create({
          data: {
            dossierId: dossier.id,
            number: dossier.supplementCount + 1,
            reason: reason ?? '',
            requestedAt: ctx.now,
            requestedById: actor.id,
            items: { create: missing.map((paper) => ({ documentId: paper.id })) },
          },
          select: { id: true },
        });
      },
    };
  });
}

function loadPapers(tx: Tx, dossierId: number): Promise<Paper[]> {
  return tx.dossierDocument.findMany({
    where: { dossierId },
    select: { id: true, requiredDocumentId: true, name: true, isMandatory: true, state: true },
    orderBy: { position: 'asc' },
  });
}

/** The officer's look at the papers goes before what the app said; without one, that stands. */
function tick(papers: Paper[], { documents }: AcceptDossier): Paper[] {
  return papers.map((paper) => {
    const ticked = documents?.find((each) => each.requiredDocumentId === paper.requiredDocumentId);
    return ticked ? { ...paper, state: ticked.isSubmitted ? 'submitted' : 'missing' } : paper;
  });
}

function unknownTicks(papers: readonly Paper[], { documents = [] }: AcceptDossier) {
  return documents.flatMap(({ requiredDocumentId }, at) =>
    papers.some((paper) => paper.requiredDocumentId === requiredDocumentId)
      ? []
      : [{ path: `documents.${at}`, messageKey: 'unknown_document' }],
  );
}

async function writeTicks(tx: Tx, papers: readonly Paper[], now: Date): Promise<void> {
  const rows = papers.map(({ id, state }) => ({ id, state }));
  await tx.$executeRaw(sql`
    UPDATE dossier_document d SET state = n.state,
      submitted_at = CASE n.state WHEN 'submitted' THEN coalesce(d.submitted_at, ${now}::timestamptz) END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n (id int, state text) WHERE d.id = n.id`);
}

/** The steps come once the dossier itself is won, and it then points at the first. */
async function writeSteps(
  tx: Tx,
  dossier: DossierForChange,
  receipt: Receipt,
  personId: number,
  now: Date,
): Promise<void> {
  const holder = { departmentId: dossier.departmentId, assigneeId: personId, arrivedAt: now, startedAt: now };
  const made = await tx.dossierStep.createManyAndReturn({
    data: receipt.steps.map((step) => ({
      dossierId: dossier.id,
      ...step,
      ...(step.position === 1 ? holder : {}),
    })),
    select: { id: true, position: true },
  });
  const stepId = made.find((step) => step.position === 1)?.id ?? null;
  await tx.dossier.update({ where: { id: dossier.id }, data: { stepId }, select: { id: true } });
}

/** The fee as the officer sets it, in the place of what the procedure said. */
async function writeFee(
  tx: Tx,
  dossier: DossierForChange,
  payment: FeePayment | null,
  now: Date,
  personId: number,
): Promise<void> {
  await tx.dossierPayment.deleteMany({ where: { dossierId: dossier.id, kind: 'fee', state: 'due' } });
  if (!payment) return;
  const settled = payment.state === 'due' ? {} : { settledAt: now, settledById: personId };
  await tx.dossierPayment.create({
    data: {
      dossierId: dossier.id,
      kind: 'fee',
      name: dossier.title,
      requestedAt: now,
      ...payment,
      ...settled,
    },
    select: { id: true },
  });
}
