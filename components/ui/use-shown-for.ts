'use client';

import { useEffect, useState } from 'react';

/** As long as a reveal lasts (`revealMinutes`), by the clock of the screen: one that is wrong hides nothing too soon. */
const milliseconds = 5 * 60_000;

/** Something that is shown for five minutes and then masked again. `until`: milliseconds of the screen's clock. */
export function useShownFor<Value>() {
  const [shown, setShown] = useState<{ value: Value; until: number } | null>(null);
  const until = shown?.until;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => setShown(null), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return {
    shown,
    show: (value: Value) => setShown({ value, until: Date.now() + milliseconds }),
    hide: () => setShown(null),
  };
}
