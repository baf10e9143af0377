'use client';

import { useTranslations } from 'next-intl';
import type { FieldProblem } from '@/lib/errors/app-error';
import { problemWithin } from '@/lib/errors/problem-within';
import type { ActionProblem } from '@/lib/web/define-action';

/** The text of a field's problem. A key that is not under `errors.fields` says that the form is wrong. */
export function useFieldProblemText(): (field: FieldProblem) => string {
  const t = useTranslations('errors.fields');
  return ({ messageKey, params }) => {
    const key = messageKey as 'malformed';
    return t.has(key) ? t(key, params) : t('malformed');
  };
}

/** The problem beside one field, for `error` and `helperText`. */
export function useFieldProblem(problem: ActionProblem | null): (path: string) => string | undefined {
  const text = useFieldProblemText();
  return (path) => {
    const found = problem?.fields.find((field) => field.path === path);
    return found && text(found);
  };
}

/** The problem of a field that is drawn as a whole: also what is wrong with a part of it. */
export function useProblemWithin(problem: ActionProblem | null): (path: string) => string | undefined {
  const text = useFieldProblemText();
  return (path) => {
    const found = problem && problemWithin(problem.fields, path);
    return found ? text(found) : undefined;
  };
}
