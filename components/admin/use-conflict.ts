'use client';

import { useTranslations } from 'next-intl';
import type { Difference } from '@/components/ui/differences';
import type { ActionProblem } from '@/lib/web/define-action';

/** What stands now beside what was typed, for the named fields; `textOf` turns ids into names. */
export function useConflict<Facts extends Record<string, unknown>>(
  problem: ActionProblem | null,
  typed: Facts,
  textOf: (field: string, value: unknown) => string = (_field, value) => String(value ?? ''),
): Difference[] {
  const t = useTranslations('admin.fields');
  if (problem?.code !== 'conflict' || typeof problem.current !== 'object' || problem.current === null)
    return [];
  const current = problem.current as Record<string, unknown>;
  return Object.keys(typed)
    .filter((field) => field in current && JSON.stringify(typed[field]) !== JSON.stringify(current[field]))
    .map((field) => ({
      label: t(field as 'name'),
      yours: textOf(field, typed[field]),
      current: textOf(field, current[field]),
    }));
}
