/**
 * Rule: answers to the questions of a category or of a procedure's declaration form (open311.md, Q-12: every problem is
 * named, not only the first).
 */
import type { FieldProblem } from '@/lib/errors/app-error';

export type IntakeQuestion = {
  id: number;
  code: string;
  datatype: string;
  isRequired: boolean;
  text: string;
  hint: string;
  position: number;
  values: { key: string; name: string }[];
};
/** As much of a question as its answers are held against. */
type AskedQuestion = Omit<IntakeQuestion, 'hint' | 'position'>;
export type GivenAnswer = { code: string; values: string[] };
export type CheckedAnswer = { questionId: number; code: string; values: string[] };

/** ISO 8601 with a date; a time needs its zone. */
const dateTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

function isOf(question: AskedQuestion, values: readonly string[]): boolean {
  const keys = new Set(question.values.map((value) => value.key));
  const one = values.length === 1 ? (values[0] ?? null) : null;
  switch (question.datatype) {
    case 'multivaluelist':
      return values.every((value) => keys.has(value));
    case 'singlevaluelist':
      return one !== null && keys.has(one);
    case 'number':
      return one !== null && /^-?\d+(\.\d+)?$/.test(one);
    case 'datetime':
      return one !== null && dateTime.test(one) && !Number.isNaN(Date.parse(one));
    case 'string':
      return one !== null && !one.includes('\n');
    default:
      return one !== null;
  }
}

/** The answers that are kept, and everything that is wrong with what was given. */
export function checkAnswers(
  questions: readonly AskedQuestion[],
  given: readonly GivenAnswer[],
): { answers: CheckedAnswer[]; problems: FieldProblem[] } {
  const answers: CheckedAnswer[] = [];
  const problems: FieldProblem[] = [];
  const valuesOf = (code: string) =>
    given
      .filter((answer) => answer.code === code)
      .flatMap((answer) => answer.values.filter((value) => value !== ''));
  for (const question of questions) {
    const path = `answers.${question.code}`;
    const values = [...new Set(valuesOf(question.code))];
    if (values.length === 0) {
      if (question.isRequired)
        problems.push({ path, messageKey: 'answer_required', params: { question: question.text } });
    } else if (!isOf(question, values)) {
      problems.push({ path, messageKey: 'answer_malformed', params: { question: question.text } });
    } else answers.push({ questionId: question.id, code: question.code, values });
  }
  const known = new Set(questions.map((question) => question.code));
  for (const code of new Set(given.map((answer) => answer.code))) {
    if (!known.has(code))
      problems.push({ path: `answers.${code}`, messageKey: 'question_unknown', params: { code } });
  }
  return { answers, problems };
}
