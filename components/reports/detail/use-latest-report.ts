'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLive } from '@/components/layout/use-live';
import { namesSince } from '@/lib/reports/report-changes';
import type { ReportDetail } from '@/lib/reports/report-detail';

/**
 * Holds the report on screen still while others change it: a newer one is fetched quietly and shown when asked for.
 * Own changes and mere additions to the timeline are shown at once.
 */
export function useLatestReport(latest: ReportDetail) {
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
    report: shown,
    /** Who changed it while this page was open, or null when nobody did. */
    changedBy: calm ? null : namesSince(shown.timeline, latest.timeline),
    showLatest: () => setShown(latest),
    /** An own change was saved as this version. */
    saved: (version: number) => {
      setOwnVersion(version);
      router.refresh();
    },
    refresh: () => router.refresh(),
  };
}
