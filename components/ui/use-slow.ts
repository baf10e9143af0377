'use client';

import { useEffect, useState } from 'react';

const patienceMs = 3_000;

/** True once something has been going on for longer than a person waits without wondering. */
export function useSlow(isPending: boolean, patience = patienceMs): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isPending, patience]);
  return isSlow && isPending;
}
