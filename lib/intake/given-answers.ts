import type { GivenAnswer } from './check-answers';

/**
 * What was typed into the questions of a form, as intake takes it: empty ones are left out, a number has its decimal
 * point. Answers to questions that are not asked (any more) stay behind.
 */
export function givenAnswers(
  questions: readonly { code: string; datatype: string }[],
  typed: Readonly<Record<string, readonly string[]>>,
): GivenAnswer[] {
  return questions.flatMap(({ code, datatype }) => {
    const values = (typed[code] ?? [])
      .map((value) => (datatype === 'number' ? value.trim().replace(',', '.') : value))
      .filter((value) => value.trim());
    return values.length > 0 ? [{ code, values }] : [];
  });
}
