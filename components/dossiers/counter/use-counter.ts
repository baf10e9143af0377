'use client';

import { useEffect, useRef, useState } from 'react';
import { receiveDossierAction } from '@/app/(desk)/dossiers/new/actions';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import type { KnownApplicant } from '@/lib/dossiers/find-applicant';
import type { ReceiptPreview } from '@/lib/dossiers/preview-receipt';
import type { ReceivedAtCounter } from '@/lib/dossiers/receive-at-counter';
import { counterInput, emptyCounterEntry, type CounterEntry } from './counter-entry';

export type LookUp = 'idle' | 'asking' | 'found' | 'unknown' | 'failed';

/** The state of the counter: what is typed, what the procedure promises, who the applicant is, and what was received. */
export function useCounter() {
  const draft = useDraft<CounterEntry>('dossier-counter', emptyCounterEntry);
  const entry: CounterEntry = { ...emptyCounterEntry, ...draft.value };
  const update = (change: (before: CounterEntry) => Partial<CounterEntry>) =>
    draft.update((before) => {
      const now = { ...emptyCounterEntry, ...before };
      return { ...now, ...change(now) };
    });
  const [preview, setPreview] = useState<ReceiptPreview | null>(null);
  const [isPreviewLost, setPreviewLost] = useState(false);
  const [lookUp, setLookUp] = useState<LookUp>('idle');
  const [saved, setSaved] = useState<ReceivedAtCounter | null>(null);
  const { run, pending, problem, clear } = useAction(receiveDossierAction);
  // A lost line must not make two dossiers: the same try keeps its key until it is answered.
  const tryKey = useRef<string | null>(null);
  const asked = useRef('');
  const { procedureId } = entry;

  useEffect(() => {
    if (procedureId === null) return;
    const leaving = new AbortController();
    fetch(`/api/v1/counter/receipt?procedure=${procedureId}`, { signal: leaving.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        setPreview((await answer.json()) as ReceiptPreview);
        setPreviewLost(false);
      })
      .catch(() => !leaving.signal.aborted && setPreviewLost(true));
    return () => leaving.abort();
  }, [procedureId]);

  const change = (part: Partial<CounterEntry>) => update(() => part);

  /** Fills in what is known of the person; what was typed already stays. */
  async function findApplicant(by: 'idNumber' | 'phone') {
    const number = entry[by].trim();
    if (number.length < 8 || asked.current === number) return;
    asked.current = number;
    setLookUp('asking');
    const answer = await fetch('/api/v1/counter/applicant', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ [by]: number }),
    }).catch(() => null);
    // Another number was asked for meanwhile: this answer is about somebody else.
    if (asked.current !== number) return;
    if (!answer?.ok) return setLookUp('failed');
    const { applicant } = (await answer.json()) as { applicant: KnownApplicant | null };
    setLookUp(applicant ? 'found' : 'unknown');
    if (!applicant) return;
    update((now) => ({
      kind: applicant.kind,
      name: now.name || applicant.name,
      idNumber: now.idNumber || applicant.idNumber,
      birthDate: now.birthDate || applicant.birthDate,
      phone: now.phone || applicant.phone,
      address: now.address || applicant.address,
    }));
  }

  async function save(): Promise<boolean> {
    if (pending || !shown) return false;
    tryKey.current ??= crypto.randomUUID();
    const answer = await run({ key: tryKey.current, ...counterInput(entry, shown) }, (received) => {
      draft.clear();
      setSaved(received);
    });
    if (answer.ok || answer.problem.messageKey !== 'unreachable') tryKey.current = null;
    return answer.ok;
  }
  const reset = () => {
    draft.clear();
    clear();
    setPreview(null);
    setLookUp('idle');
    setSaved(null);
    asked.current = '';
  };
  // A preview of an earlier choice says nothing about this one.
  const shown = preview?.version.procedureId === procedureId ? preview : null;
  return {
    entry,
    preview: shown,
    isPreviewLost,
    lookUp,
    saved,
    change,
    findApplicant,
    save,
    reset,
    pending,
    problem,
    problemOf: useFieldProblem(problem),
    restored: draft.restored,
  };
}
