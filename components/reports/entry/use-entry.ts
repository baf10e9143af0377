'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { enterReport } from '@/app/(desk)/reports/new/actions';
import { useFieldProblemText } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import { checkEntry, emptyEntry, type CounterEntry, type EntryProblems } from '@/lib/reports/counter-entry';
import type { EntryOptions } from '@/lib/reports/list-entry-options';
import { entryFields, entryInput } from './entry-input';

/** The state of the counter form: what is typed, what is wrong with it, and the saved report. */
export function useEntry(options: EntryOptions) {
  const t = useTranslations('reports.entry.problems');
  const fieldText = useFieldProblemText();
  const initial = emptyEntry(options.channels[0]?.code ?? '');
  const draft = useDraft<CounterEntry>('report-entry', initial);
  const entry: CounterEntry = { ...initial, ...draft.value };
  const [checked, setChecked] = useState<EntryProblems>({});
  const [saved, setSaved] = useState<string | null>(null);
  const { run, pending, problem, clear } = useAction(enterReport);
  // A lost line must not make two reports: the same try keeps its key until it is answered.
  const tryKey = useRef<string | null>(null);
  const questions = options.categories.find((category) => category.code === entry.category)?.questions ?? [];

  function problemOf(field: string): string | undefined {
    const own = checked[field];
    if (own) return t(own.key, own.params ?? {});
    const found = problem?.fields.find(({ path }) => (entryFields[path] ?? path) === field);
    return found && fieldText(found);
  }
  function change(part: Partial<CounterEntry>) {
    draft.setValue({ ...entry, ...part });
    const left = Object.entries(checked).filter(([field]) => !((field.split('.')[0] ?? field) in part));
    setChecked(Object.fromEntries(left));
  }
  async function save(): Promise<boolean> {
    const problems = checkEntry(entry, questions);
    setChecked(problems);
    clear();
    if (pending || Object.keys(problems).length) return false;
    tryKey.current ??= crypto.randomUUID();
    const answer = await run({ key: tryKey.current, ...entryInput(entry, questions) }, ({ code }) => {
      draft.clear();
      setSaved(code);
    });
    if (answer.ok || answer.problem.messageKey !== 'unreachable') tryKey.current = null;
    return answer.ok;
  }
  const reset = () => {
    draft.clear();
    setChecked({});
    clear();
    setSaved(null);
  };
  return {
    entry,
    questions,
    change,
    save,
    saved,
    reset,
    pending,
    problem,
    problemOf,
    restored: draft.restored,
  };
}
