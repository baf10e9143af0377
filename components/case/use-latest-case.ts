'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLive } from '@/components/layout/use-live';
import { namesSince } from '@/lib/cases/case-changes';

type Shown = { code: string; version: number; timeline: readonly { id: string; actor: string }[] };

/**
 * Holds the case on screen still while others change it: a newer one is fetched quietly and shown when asked for.
 * Own changes and mere additions to the timeline are shown at once.
 */
export function useLatestCase<Case extends Shown>(latest: Case) {
  const router = useRouter();
  const [shown, setShown] = useState(latest);
  const [ownVersion, setOwnVersion] = useState(0);
  useLive((event) => {
    if (event.code === latest.code) router.refresh();
  });
  const calm =
    latest.version === shown.version || latest.version === ownVersion || latest.code !== shown.code;
  if (latest !== shown && calm) setShown(latest);
  return {
    shown,
    /** Who changed it while this page was open, or null when nobody did. */
    changedBy: calm ? null : namesSince(shown.timeline, latest.timeline),
    /** What this person knows: the version on screen, or their own change that the screen is about to show. */
    knownVersion: Math.max(shown.version, ownVersion),
    showLatest: () => setShown(latest),
    /** An own change was saved as this version. */
    saved: (version: number) => {
      setOwnVersion(version);
      router.refresh();
    },
    refresh: () => router.refresh(),
  };
}
