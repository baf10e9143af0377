import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { AppError, type FieldProblem } from '@/lib/errors/app-error';
import type { IncomingFile } from '@/lib/files/prepare-photo';
import { storeDocuments } from '@/lib/files/store-documents';
import { checkAnswers } from '@/lib/intake/check-answers';
import { findRepeat, hashRequest, repeatDays, repeatOwner, type RepeatKey } from '@/lib/intake/repeat-key';
import { findProcedureVersion } from '@/lib/procedures/find-procedure-version';
import { checkDocuments, fileField, missingPapers, tickScans } from './check-documents';
import { decideFee } from './decide-fee';
import type { ReceiveDossier } from './dossier-schema';
import { findAgency, type Agency } from './find-agency';
import { insertDossier } from './insert-dossier';
import { planReceipt } from './plan-receipt';

export type ReceiveMore = {
  /** Scans of papers, each named by its field: `document.<id of the required document>`. */
  files?: readonly IncomingFile[];
  /** Header `Idempotency-Key`: a repeat answers the same dossier. */
  idempotencyKey?: string | null;
};
export type NewDossierCode = { id: number; code: string };

/** The repeat key of an intake, apart from those of reports. */
export function dossierRepeatKey(
  ctx: Context,
  input: unknown,
  { idempotencyKey, files }: ReceiveMore,
): RepeatKey | null {
  if (!idempotencyKey) return null;
  const requestHash = hashRequest(input, files ?? []);
  const lifetimeMinutes = repeatDays * 24 * 60;
  return { owner: repeatOwner(ctx), key: `dossier:${idempotencyKey}`, requestHash, lifetimeMinutes };
}

/**
 * Takes a dossier in at the counter or from the post: number of the day, checklist, fee, appointment and steps, all at
 * once or nothing. It is received (national status 2); with papers missing it is received and waits for them (5).
 * @throws AppError forbidden; invalid with every problem named (document_missing, out_of_reach, fee_unknown, …);
 *   refused procedure_not_in_force, procedure_version_not_in_force, procedure_deadline_unknown, agency_without_identifier
 */
export async function receiveDossier(
  ctx: Context,
  input: ReceiveDossier,
  more: ReceiveMore = {},
): Promise<NewDossierCode> {
  authorize(ctx, 'dossier.receive');
  const repeat = dossierRepeatKey(ctx, input, more);
  const earlier = repeat && (await findRepeat('dossier', repeat, ctx.now));
  if (earlier) return earlier;
  const version = await findProcedureVersion(input.procedureId, ctx.now);
  if (!version) throw new AppError('refused', 'procedure_not_in_force');
  if (input.procedureVersionId !== undefined && input.procedureVersionId !== version.id)
    throw new AppError('refused', 'procedure_version_not_in_force');

  const problems: FieldProblem[] = [];
  const agency = await agencyOf(ctx.actor, input, problems);
  const competent = input.competentDepartmentId ? await findAgency(input.competentDepartmentId) : agency;
  if (!competent) problems.push({ path: 'competentDepartmentId', messageKey: 'unknown_department' });
  const fields = (more.files ?? []).map((file) => file.field);
  const scans = tickScans(version.documents, input.documents, fields);
  const given = { documents: scans.documents, extraDocuments: input.extraDocuments };
  const documents = checkDocuments(version.documents, given, input.incomplete !== undefined);
  const declared = checkAnswers(version.questions, input.answers);
  const fee = decideFee(version.fee, input.fee);
  problems.push(...scans.problems, ...documents.problems, ...declared.problems, ...fee.problems);
  if (problems.length > 0 || !agency || !competent)
    throw new AppError('invalid', 'invalid', { fields: problems });
  if (!agency.identifier)
    throw new AppError('refused', 'agency_without_identifier', { params: { name: agency.name } });

  const isIncomplete = missingPapers(documents.papers).length > 0;
  const receipt = await planReceipt(version, agency.id, ctx.now, isIncomplete);
  const stored = await storeDocuments(more.files ?? []);
  const inserted = await insertDossier(
    ctx,
    {
      agency: agency.identifier,
      procedureId: version.procedureId,
      procedureVersionId: version.id,
      title: version.name,
      summary: input.summary ?? '',
      helpedAtId: ctx.actor.departmentId,
      receivedAtId: agency.id,
      competentDepartmentId: competent.id,
      assigneeId: ctx.actor.id,
      channel: input.channel,
      intakeChannelId: null,
      applicantKind: input.applicant.kind,
      applicant: input.applicant,
      answers: declared.answers,
      deliveryMethod: input.deliveryMethod,
      state: isIncomplete ? 'supplement_requested' : 'received',
      fee: fee.payment?.amount ?? 0,
      financeState: fee.financeState,
      payment: fee.payment,
      receivedAt: ctx.now,
      appointmentDate: receipt.appointmentDate,
      dueAt: receipt.appointmentDate,
      pausedMinutesLeft: receipt.pausedMinutesLeft,
      steps: receipt.steps,
      papers: documents.papers.map((paper) => ({
        ...paper,
        fileId: stored.get(fileField(paper.requiredDocumentId))?.id ?? null,
      })),
      files: [...stored.values()],
      supplementReason: isIncomplete ? (input.incomplete?.reason ?? null) : null,
    },
    repeat,
  );
  const made = inserted ?? (repeat && (await findRepeat('dossier', repeat, ctx.now)));
  if (!made) throw new AppError('conflict');
  return made;
}

/** The agency that the officer takes dossiers in for. */
async function agencyOf(
  actor: PersonActor,
  input: ReceiveDossier,
  problems: FieldProblem[],
): Promise<Agency | null> {
  const id = input.receivedAtId ?? actor.departmentId;
  const reached = reachedDepartmentIds(actor, 'dossier.receive');
  const agency = reached === null || reached.includes(id) ? await findAgency(id) : null;
  if (!agency) problems.push({ path: 'receivedAtId', messageKey: 'out_of_reach' });
  return agency;
}
