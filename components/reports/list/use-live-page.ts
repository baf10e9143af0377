'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLive } from '@/components/layout/use-live';
import type { ReportPage } from '@/lib/reports/list-reports';
import { serializeReportListParams, type ReportListParams } from '@/lib/reports/report-list-params';

/** Two readings of the list are at least this far apart, however many events arrive. */
const restMs = 1_200;
const gatherMs = 200;
const staleMs = 5_000;

export type LivePage = {
  page: ReportPage;
  /** Codes that arrived while the list was open. */
  fresh: ReadonlySet<string>;
  /** Reports that arrived and are not shown, because rows would jump under the reader's eyes. */
  waiting: number;
  showWaiting: () => void;
};

/**
 * Keeps the rows as they are now. It asks a route that does not keep the session awake, and replaces rows only: scroll,
 * selection and typed text stay. New reports come in by themselves where they belong on top and nobody is disturbed.
 */
export function useLivePage(read: ReportPage, params: ReportListParams, mayInsert: () => boolean): LivePage {
  const question = serializeReportListParams(params);
  const [live, setLive] = useState<{ question: string; readAt: string; page: ReportPage } | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastRead = useRef(0);
  const page = live && live.question === question && live.readAt === read.asOf ? live.page : read;

  const readAgain = async () => {
    lastRead.current = performance.now();
    const response = await fetch(`/api/v1/reports/live${question}`).catch(() => null);
    // A lost line or an ended session says so elsewhere; the rows stay.
    if (!response?.ok) return;
    const answer = (await response.json()) as ReportPage;
    setLive({ question, readAt: read.asOf, page: answer });
  };
  const readSoon = () => {
    clearTimeout(timer.current);
    const rest = lastRead.current + restMs - performance.now();
    timer.current = setTimeout(() => void readAgain(), Math.max(gatherMs, rest));
  };

  const onTop =
    params.page === 1 && (params.sort === null || params.sort === '-receivedAt') && params.q === '';
  useLive(({ topic, code }) => {
    if (topic === 'report.created') {
      setFresh((known) => new Set(known).add(code));
      if (onTop && mayInsert()) readSoon();
      else setWaiting((known) => new Set(known).add(code));
    } else if (page.rows.some((row) => row.code === code)) {
      readSoon();
    }
  });

  // Back brings the rows of an earlier moment out of the router's memory: read them again.
  const readIfStale = useEffectEvent(() => {
    if (Date.now() - Date.parse(read.asOf) > staleMs) readSoon();
  });
  useEffect(() => {
    readIfStale();
    return () => clearTimeout(timer.current);
  }, []);

  const shown = new Set(page.rows.map((row) => row.code));
  const showWaiting = () => {
    setWaiting(new Set());
    void readAgain();
  };
  return { page, fresh, waiting: [...waiting].filter((code) => !shown.has(code)).length, showWaiting };
}
