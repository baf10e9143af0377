import type {
  CompetentKind,
  DeadlineUnit,
  DocumentFacts,
  OnlineLevel,
  QuestionFacts,
  StepFacts,
} from '../../../lib/procedures/procedure';
import file from '../data/procedures.json';
import type { Tx } from '../tx';

type ProcedureSeed = {
  /** Our own name for it: it never changes. */
  code: string;
  name: string;
  field: string;
  onlineLevel: OnlineLevel;
  competentKind: CompetentKind;
  deadlineUnit: DeadlineUnit;
  /** None for a same-day procedure. */
  deadlineValue?: number;
  cutOff?: number;
  /** Left out: not known. */
  fee?: number;
  feeNote?: string;
  forms: string[];
  flow: string;
  /** None is required: on paper the declaration form itself lies in the dossier. */
  questions?: (Pick<QuestionFacts, 'code' | 'text' | 'datatype'> & Partial<QuestionFacts>)[];
  documents: (Pick<DocumentFacts, 'name' | 'form'> & Partial<DocumentFacts>)[];
};

const flows: Record<string, readonly StepFacts[]> = file.flows as Record<string, StepFacts[]>;

/**
 * Forty procedures that every office meets. None has a national code, and no deadline or fee is said to be verified: an
 * admin holds them against the province's published decision.
 */
export const procedures = file.procedures as readonly ProcedureSeed[];

/** The two-tier government begins. */
const since = new Date('2025-07-01');
const source = 'Chưa đối chiếu với quyết định công bố thủ tục hành chính';

const inOrder = <T>(lines: readonly T[]) => lines.map((line, at) => ({ ...line, position: at + 1 }));

/** A procedure that exists keeps the versions that an admin gave it. */
export async function seedProcedures(tx: Tx): Promise<void> {
  const known = new Set((await tx.procedure.findMany({ select: { code: true } })).map((row) => row.code));
  for (const { code, name, field, flow, documents, questions = [], ...facts } of procedures) {
    if (known.has(code)) continue;
    const steps = flows[flow];
    if (!steps) throw new Error(`procedure ${code}: no flow ${flow}`);
    await tx.procedure.create({
      data: {
        code,
        name,
        field,
        versions: {
          create: {
            ...facts,
            source,
            steps: { create: inOrder(steps) },
            documents: { create: inOrder(documents) },
            questions: { create: inOrder(questions.map((question) => ({ isRequired: false, ...question }))) },
            validFrom: since,
          },
        },
      },
    });
  }
}
