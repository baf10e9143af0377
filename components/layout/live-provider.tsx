'use client';

import { useRouter } from 'next/navigation';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { textChanged, type LiveEvent } from '@/lib/live/live-event';
import { openLiveStream, type LiveState } from './live-stream';

/** Servers hold texts for a second (lib/texts/find-text-overrides.ts); not all open pages ask in the same moment. */
const textsRestMs = 1_000;
const textsSpreadMs = 700;

type Listener = (event: LiveEvent) => void;
type Live = { state: LiveState; subscribe: (listener: Listener) => () => void; retry: () => void };
const LiveContext = createContext<Live>({ state: 'connecting', subscribe: () => () => {}, retry: () => {} });

export function useLiveConnection(): Live {
  return useContext(LiveContext);
}

/** One stream for the whole page, however many parts listen. */
export function LiveProvider({ personId, children }: { personId: number | null; children: ReactNode }) {
  const router = useRouter();
  const [state, setState] = useState<LiveState>('connecting');
  const listeners = useRef(new Set<Listener>());
  const stream = useRef<ReturnType<typeof openLiveStream> | null>(null);
  useEffect(() => {
    if (personId === null) return;
    let words: ReturnType<typeof setTimeout> | undefined;
    const opened = openLiveStream({
      personId,
      onState: setState,
      onMissed: () => router.refresh(),
      onEvent: (event) => {
        if (event.topic === textChanged) {
          clearTimeout(words);
          words = setTimeout(() => router.refresh(), textsRestMs + Math.random() * textsSpreadMs);
          return;
        }
        for (const listener of listeners.current) listener(event);
      },
    });
    stream.current = opened;
    return () => {
      clearTimeout(words);
      opened.close();
    };
  }, [personId, router]);
  const subscribe = useCallback((listener: Listener) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const retry = useCallback(() => stream.current?.retry(), []);
  const live = useMemo(() => ({ state, subscribe, retry }), [state, subscribe, retry]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
