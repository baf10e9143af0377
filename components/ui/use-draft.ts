'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { draftText, parseDraft, writeDraft } from './draft-store';

const never = () => () => {};

/**
 * Typed text that survives a reload, the end of the session and a crash. Kept in this browser under `key` for a week
 * (name the record and the form, e.g. `report/PA-2026-000123/answer`), and gone once `clear` is called after saving.
 */
export function useDraft<Value>(key: string, initial: Value) {
  const text = useSyncExternalStore(
    never,
    () => draftText(key),
    () => null,
  );
  const stored = useMemo(() => parseDraft<Value>(text), [text]);
  const [typed, setTyped] = useState<{ key: string; value: Value } | null>(null);
  const own = typed?.key === key ? typed : null;

  useEffect(() => {
    if (own) writeDraft(key, own.value);
  }, [key, own]);

  return {
    value: own ? own.value : (stored ?? initial),
    setValue: (value: Value) => setTyped({ key, value }),
    /** Changes what stands then, not what stood when the caller was drawn: for answers that come while somebody types. */
    update: (change: (before: Value) => Value) =>
      setTyped((last) => ({ key, value: change(last?.key === key ? last.value : (stored ?? initial)) })),
    /** True when what is shown was typed before this page was opened. */
    restored: own === null && stored !== null,
    clear: () => {
      writeDraft(key, null);
      setTyped(null);
    },
  };
}
