import 'server-only';
import { lockRow } from '@/lib/db/lock-row';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { Prisma } from '@/lib/db/generated/client';
import type { DocumentFacts, QuestionFacts, StepFacts, VersionFacts } from './procedure';

export type VersionRecord = VersionFacts & {
  id: number;
  /** YYYY-MM-DD */
  validFrom: string;
  validTo: string | null;
};
export type ProcedureRecord = Awaited<ReturnType<typeof loadProcedure>>;

const inOrder = { orderBy: [{ position: 'asc' }, { id: 'asc' }] } satisfies Prisma.ProcedureStepFindManyArgs &
  Prisma.RequiredDocumentFindManyArgs &
  Prisma.ProcedureQuestionFindManyArgs;
const day = (date: Date) => date.toISOString().slice(0, 10);

/** The procedure to change, with every version, as it stands. @throws AppError not_found */
export async function loadProcedureForChange(tx: Tx, id: number) {
  await lockRow(tx, 'procedure', id);
  return loadProcedure(tx, id);
}

/** The procedure with every version, the newest first. @throws AppError not_found */
export async function loadProcedure(tx: Tx, id: number) {
  const found = await tx.procedure.findUnique({
    where: { id },
    include: {
      versions: {
        orderBy: { validFrom: 'desc' },
        include: {
          steps: { ...inOrder, select: { name: true, departmentRole: true, share: true } },
          documents: { ...inOrder, select: { name: true, form: true, quantity: true, isMandatory: true } },
          questions: {
            ...inOrder,
            select: { code: true, datatype: true, isRequired: true, text: true, hint: true, values: true },
          },
        },
      },
    },
  });
  if (!found) throw new AppError('not_found');
  const versions = found.versions.map(
    ({
      procedureId: _procedure,
      validFrom,
      validTo,
      steps,
      documents,
      questions,
      ...version
    }): VersionRecord => ({
      ...(version as typeof version & Pick<VersionFacts, 'onlineLevel' | 'competentKind' | 'deadlineUnit'>),
      validFrom: day(validFrom),
      validTo: validTo && day(validTo),
      steps: steps as StepFacts[],
      documents: documents as DocumentFacts[],
      questions: questions as QuestionFacts[],
    }),
  );
  return { ...found, versions };
}

/** One of its versions. @throws AppError not_found */
export function versionOf(procedure: ProcedureRecord, versionId: number): VersionRecord {
  const found = procedure.versions.find((version) => version.id === versionId);
  if (!found) throw new AppError('not_found');
  return found;
}

/** The facts of the procedure itself, as history and a conflict show them. */
export function procedureChanges({ name, field, nationalCode, isCodeVerified, version }: ProcedureRecord) {
  return { name, field, nationalCode, isCodeVerified, version };
}

/** The facts of one version, as history and a conflict show them. */
export function versionChanges({ id: _id, validTo: _end, ...facts }: VersionRecord) {
  return facts;
}

/**
 * Compare-and-set of the procedure: one change of it or of its versions at a time.
 * @throws AppError conflict with what stands now
 */
export async function raiseProcedure(
  tx: Tx,
  input: { id: number; version: number },
  data: Prisma.ProcedureUpdateManyMutationInput,
  current: object,
): Promise<void> {
  const { count } = await tx.procedure.updateMany({
    where: { id: input.id, version: input.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('conflict', 'conflict', { current });
}

/** Each version ends on the day on which the next begins. What a version says stays as it is. */
export async function chainVersions(tx: Tx, procedureId: number): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE procedure_version v SET valid_to = chained.ends
    FROM (SELECT id, lead(valid_from) OVER (ORDER BY valid_from) AS ends FROM procedure_version WHERE procedure_id = ${procedureId}) AS chained
    WHERE v.id = chained.id AND v.valid_to IS DISTINCT FROM chained.ends`);
}

/** What a version says, as it is written: the steps, documents and questions in their order. */
export function versionData(content: VersionFacts, validFrom: string) {
  const { steps, documents, questions, ...facts } = content;
  const placed = <Line>(lines: readonly Line[]) => lines.map((line, at) => ({ ...line, position: at + 1 }));
  return {
    ...facts,
    validFrom: new Date(validFrom),
    steps: { create: placed(steps) },
    documents: { create: placed(documents) },
    questions: { create: placed(questions) },
  };
}

/**
 * The day on which a version may begin: not over, and no other version's.
 * @throws AppError invalid at `validFrom`
 */
export function requireFreeDay(procedure: ProcedureRecord, validFrom: string, today: string, own?: number) {
  const refuse = (messageKey: string) =>
    new AppError('invalid', 'invalid', { fields: [{ path: 'validFrom', messageKey }] });
  if (validFrom < today) throw refuse('past_day');
  if (procedure.versions.some((version) => version.validFrom === validFrom && version.id !== own))
    throw refuse('version_day_taken');
}

/** @throws AppError invalid at `nationalCode` when another procedure has it */
export async function requireFreeCode(tx: Tx, nationalCode: string | null, own?: number): Promise<void> {
  if (nationalCode === null) return;
  const holder = await tx.procedure.findUnique({ where: { nationalCode }, select: { id: true } });
  if (holder && holder.id !== own)
    throw new AppError('invalid', 'invalid', { fields: [{ path: 'nationalCode', messageKey: 'taken' }] });
}
