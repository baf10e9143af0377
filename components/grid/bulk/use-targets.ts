'use client';

import { useEffect, useState } from 'react';
import type { WorkTargets } from '@/lib/cases/list-work-targets';

export type Targets = WorkTargets | 'asking' | 'failed';

/** The departments and people that the form chooses from; asked for when it opens, because most readers never open it. */
export function useTargets(address: string | null): { targets: Targets; ask: () => void } {
  const [targets, setTargets] = useState<Targets>('asking');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (address === null) return;
    const leaving = new AbortController();
    fetch(address, { signal: leaving.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        setTargets((await answer.json()) as WorkTargets);
      })
      .catch(() => !leaving.signal.aborted && setTargets('failed'));
    return () => leaving.abort();
  }, [address, tries]);
  return {
    targets,
    ask: () => {
      setTargets('asking');
      setTries(tries + 1);
    },
  };
}
