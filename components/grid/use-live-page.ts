'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLive } from '@/components/layout/use-live';
import type { ListPage, ListRow } from '@/lib/lists/list-page';

/** Two readings of the list are at least this far apart, however many events arrive. */
const restMs = 1_200;
const gatherMs = 200;
const staleMs = 5_000;

/** What makes one list live. */
type LiveSource = {
  /** The route that reads the list without keeping the session awake, with the question. */
  address: string;
  /** The event that says that a record came. */
  createdTopic: string;
  /** Whether what comes now belongs on top of these rows. */
  newestOnTop: boolean;
};

export type LivePage<Row> = {
  page: ListPage<Row>;
  /** Codes that arrived while the list was open. */
  fresh: ReadonlySet<string>;
  /** Records that arrived and are not shown, because rows would jump under the reader's eyes. */
  waiting: number;
  showWaiting: () => void;
};

/**
 * Keeps the rows as they are now. It asks a route that does not keep the session awake, and replaces rows only: scroll,
 * selection and typed text stay. New records come in by themselves where they belong on top and nobody is disturbed.
 */
export function useLivePage<Row extends ListRow>(
  read: ListPage<Row>,
  { address, createdTopic, newestOnTop }: LiveSource,
  mayInsert: () => boolean,
): LivePage<Row> {
  const [live, setLive] = useState<{ address: string; readAt: string; page: ListPage<Row> } | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastRead = useRef(0);
  const page = live && live.address === address && live.readAt === read.asOf ? live.page : read;

  const readAgain = async () => {
    lastRead.current = performance.now();
    const response = await fetch(address).catch(() => null);
    // A lost line or an ended session says so elsewhere; the rows stay.
    if (!response?.ok) return;
    const answer = (await response.json()) as ListPage<Row>;
    setLive({ address, readAt: read.asOf, page: answer });
  };
  const readSoon = () => {
    clearTimeout(timer.current);
    const rest = lastRead.current + restMs - performance.now();
    timer.current = setTimeout(() => void readAgain(), Math.max(gatherMs, rest));
  };

  useLive(({ topic, code }) => {
    if (topic === createdTopic) {
      setFresh((known) => new Set(known).add(code));
      if (newestOnTop && mayInsert()) readSoon();
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
