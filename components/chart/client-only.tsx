'use client';

import { useSyncExternalStore, type ReactNode } from 'react';

const never = () => () => {};

/** Draws its content in the browser only: charts set style attributes, which the content security policy keeps out of served markup. */
export function ClientOnly({ fallback, children }: { fallback: ReactNode; children: () => ReactNode }) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return inBrowser ? children() : fallback;
}
