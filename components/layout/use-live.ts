'use client';

import { useEffect, useEffectEvent } from 'react';
import type { LiveEvent } from '@/lib/live/live-event';
import { useLiveConnection } from './live-provider';

/** Calls back for every event about a record that this person reaches. After a lost line the missed ones come too. */
export function useLive(onEvent: (event: LiveEvent) => void): void {
  const { subscribe } = useLiveConnection();
  const listener = useEffectEvent(onEvent);
  useEffect(() => subscribe((event) => listener(event)), [subscribe]);
}
