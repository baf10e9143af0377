'use client';

import { useEffect, type RefObject } from 'react';
import type { ActionProblem } from '@/lib/web/define-action';

/** Puts the focus on the first field that is wrong. */
export function focusFirstWrong(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]')?.focus();
}

/** The same after every refusal, once it is drawn: a frame after the answer the fields may not show it yet. */
export function useFocusWrong(form: RefObject<HTMLElement | null>, problem: ActionProblem | null): void {
  useEffect(() => {
    if (problem) focusFirstWrong(form.current);
  }, [form, problem]);
}
