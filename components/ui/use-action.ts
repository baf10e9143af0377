'use client';

import { useState, useTransition } from 'react';
import { announceIfSignedOut } from '@/components/layout/session-events';
import type { ActionProblem, ActionResult } from '@/lib/web/define-action';

const unreachable: ActionProblem = {
  code: 'internal',
  messageKey: 'unreachable',
  params: {},
  fields: [],
  current: null,
};

/**
 * Calls a server action: whether it runs, and the problem of the last call. Nothing typed is lost: a refusal is a value,
 * a lost line is a problem to try again, and a session that is over brings the password dialog over the page.
 */
export function useAction<Input, Result>(action: (input: Input) => Promise<ActionResult<Result>>) {
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<ActionProblem | null>(null);

  function run(input: Input, onDone?: (data: Result) => void): Promise<ActionResult<Result>> {
    return new Promise((resolve) => {
      startTransition(async () => {
        const answer = await action(input).catch((): ActionResult<Result> => ({
          ok: false,
          problem: unreachable,
        }));
        startTransition(() => setProblem(answer.ok ? null : answer.problem));
        if (answer.ok) onDone?.(answer.data);
        else announceIfSignedOut(answer.problem);
        resolve(answer);
      });
    });
  }
  return { run, pending, problem, clear: () => setProblem(null) };
}
