import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError, type FieldProblem } from '@/lib/errors/app-error';
import { storeDocuments } from '@/lib/files/store-documents';
import { checkAnswers } from '@/lib/intake/check-answers';
import { findRepeat } from '@/lib/intake/repeat-key';
import { findProcedureId } from '@/lib/procedures/find-procedure-id';
import { findProcedureVersion } from '@/lib/procedures/find-procedure-version';
import { checkDocuments } from './check-documents';
import { decideFee } from './decide-fee';
import type { RegisterDossier } from './dossier-schema';
import { findAgencyByCode } from './find-agency';
import { insertDossier } from './insert-dossier';
import { dossierRepeatKey, type NewDossierCode, type ReceiveMore } from './receive-dossier';

/**
 * Registers what a citizen app sends in (national status 1): it has its code at once; the clock starts when the agency
 * receives it. Mandatory papers must be attached: nobody sits opposite who could be asked.
 * @throws AppError unauthenticated (nobody), forbidden (not a citizen app); invalid with every problem named; refused
 *   procedure_not_in_force, agency_without_identifier
 */
export async function registerDossier(
  ctx: Context,
  input: RegisterDossier,
  more: ReceiveMore = {},
): Promise<NewDossierCode> {
  if (ctx.actor.kind !== 'api_key')
    throw new AppError(ctx.actor.kind === 'public' ? 'unauthenticated' : 'forbidden');
  const repeat = dossierRepeatKey(ctx, input, more);
  const earlier = repeat && (await findRepeat('dossier', repeat, ctx.now));
  if (earlier) return earlier;

  const procedureId = await findProcedureId(input.procedure);
  if (procedureId === null) throw unknown('procedure', 'unknown_procedure');
  const version = await findProcedureVersion(procedureId, ctx.now);
  if (!version) throw new AppError('refused', 'procedure_not_in_force');

  const problems: FieldProblem[] = [];
  const agency = await findAgencyByCode(input.receivedAt);
  if (!agency) problems.push({ path: 'receivedAt', messageKey: 'unknown_department' });
  const competent = input.competentDepartment ? await findAgencyByCode(input.competentDepartment) : agency;
  if (!competent) problems.push({ path: 'competentDepartment', messageKey: 'unknown_department' });
  const files = more.files ?? [];
  input.documents.forEach(({ position, file }, at) => {
    if (!version.documents[position - 1])
      problems.push({ path: `documents.${at}.position`, messageKey: 'unknown_document' });
    if (!files.some((sent) => sent.field === file))
      problems.push({ path: `documents.${at}.file`, messageKey: 'file_not_sent', params: { name: file } });
  });
  for (const { field } of files) {
    if (!input.documents.some((document) => document.file === field))
      problems.push({ path: field, messageKey: 'unknown_document' });
  }
  const documents = input.documents.flatMap(({ position }) => {
    const paper = version.documents[position - 1];
    return paper ? [{ requiredDocumentId: paper.id, isSubmitted: true }] : [];
  });
  const checked = checkDocuments(version.documents, { documents, extraDocuments: [] }, false);
  const declared = checkAnswers(version.questions, input.answers);
  problems.push(...checked.problems, ...declared.problems);
  if (problems.length > 0 || !agency || !competent)
    throw new AppError('invalid', 'invalid', { fields: problems });
  if (!agency.identifier)
    throw new AppError('refused', 'agency_without_identifier', { params: { name: agency.name } });

  const stored = await storeDocuments(files);
  // A fee that nobody knows yet is said by the officer who receives it.
  const { payment, financeState } = decideFee(version.fee ?? 0, undefined);
  const inserted = await insertDossier(
    ctx,
    {
      agency: agency.identifier,
      procedureId,
      procedureVersionId: version.id,
      title: version.name,
      summary: input.summary ?? '',
      helpedAtId: null,
      receivedAtId: agency.id,
      competentDepartmentId: competent.id,
      assigneeId: null,
      channel: 'online',
      intakeChannelId: ctx.actor.channelId,
      applicantKind: input.applicant.kind,
      applicant: input.applicant,
      answers: declared.answers,
      deliveryMethod: input.deliveryMethod,
      state: 'registered',
      fee: payment?.amount ?? 0,
      financeState,
      payment,
      receivedAt: null,
      appointmentDate: null,
      dueAt: null,
      pausedMinutesLeft: null,
      steps: [],
      papers: checked.papers.map((paper) => {
        const part = input.documents.find(({ position }) => position === paper.position)?.file;
        return { ...paper, fileId: (part && stored.get(part)?.id) ?? null };
      }),
      files: [...stored.values()],
      supplementReason: null,
    },
    repeat,
  );
  const made = inserted ?? (repeat && (await findRepeat('dossier', repeat, ctx.now)));
  if (!made) throw new AppError('conflict');
  return made;
}

function unknown(path: string, messageKey: string): AppError {
  return new AppError('invalid', 'invalid', { fields: [{ path, messageKey }] });
}
