'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import {
  defaultReportListParams,
  reportListHref,
  type ReportListParams,
} from '@/lib/reports/report-list-params';

export type ListState = {
  /** What is asked for, already with the change that is on its way. */
  params: ReportListParams;
  isPending: boolean;
  /** Asks for something else. Unless it is the page that changes, the list begins at page 1 again. */
  change: (patch: Partial<ReportListParams>, how?: 'push' | 'replace') => void;
  clear: () => void;
};

/** The list's state lives in the URL, so that Back, reload and a shared link keep it. Written inside a transition. */
export function useReportListState(fromUrl: ReportListParams): ListState {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [params, setParams] = useOptimistic(fromUrl);
  const go = (next: ReportListParams, how: 'push' | 'replace') =>
    startTransition(() => {
      setParams(next);
      router[how](reportListHref(next) as Route, { scroll: false });
    });
  return {
    params,
    isPending,
    change: (patch, how = 'push') => go({ ...params, page: 1, ...patch }, how),
    clear: () => go({ ...defaultReportListParams, pageSize: params.pageSize, sort: params.sort }, 'push'),
  };
}
