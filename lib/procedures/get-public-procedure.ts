import 'server-only';
import { rows, sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';
import { findProcedureId } from './find-procedure-id';
import { findProcedureVersion, type ProcedureVersionDetail } from './find-procedure-version';
import type { DocumentFacts, QuestionFacts } from './procedure';

type Version = Omit<ProcedureVersionDetail, 'id' | 'procedureId' | 'steps' | 'documents' | 'questions'>;

/** What a citizen app shows of a procedure before somebody sends a dossier in. All of it is public. */
export type PublicProcedure = Version & {
  code: string;
  /** `position` is what `POST /api/v1/dossiers` names a paper by. */
  documents: (DocumentFacts & { position: number })[];
  /** What the declaration form asks; `POST /api/v1/dossiers` answers by `code`. */
  questions: QuestionFacts[];
  /** The desks that take dossiers in, by the identifier that `receivedAt` asks for. */
  agencies: { identifier: string; name: string }[];
};

/**
 * The version in force at that moment of the procedure with this national code, or code of our own.
 * @throws AppError not_found (unknown, retired, or none in force)
 */
export async function getPublicProcedure(code: string, at: Date): Promise<PublicProcedure> {
  const id = await findProcedureId(code);
  const version = id === null ? null : await findProcedureVersion(id, at);
  if (!version) throw new AppError('not_found');
  const [own, agencies] = await Promise.all([
    rows<{ code: string }>(sql`SELECT code FROM procedure WHERE id = ${version.procedureId}::int`),
    rows<PublicProcedure['agencies'][number]>(sql`
      SELECT agency_identifier AS identifier, name FROM department
      WHERE agency_identifier IS NOT NULL AND disabled_at IS NULL ORDER BY agency_identifier`),
  ]);
  const { id: _version, procedureId: _procedure, steps: _steps, documents, questions, ...facts } = version;
  return {
    code: own[0]?.code ?? code,
    ...facts,
    documents: documents.map(({ id: _document, ...paper }, index) => ({ position: index + 1, ...paper })),
    questions: questions.map(({ id: _question, ...question }) => question),
    agencies,
  };
}
