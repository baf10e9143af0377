'use client';

import { useEffect, useEffectEvent } from 'react';
import { touchSession } from '@/app/(desk)/actions';
import { announceIfSignedOut } from './session-events';

/** domain.md §7, the same figure as lib/auth/session.ts. */
const idleMilliseconds = 15 * 60_000;
/** Typing for long without saving is activity too: the server is told at most this often. */
const tellEvery = 4 * 60_000;
const lastActiveKey = 'congvu-last-active';
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks the page after 15 minutes in which the person did nothing in any tab, and keeps the session awake while they work. */
export function useIdleLock(active: boolean, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    if (!active) return;
    let told = Date.now();
    let noted = 0;
    const note = () => {
      const now = Date.now();
      if (now - noted < 5_000) return;
      noted = now;
      localStorage.setItem(lastActiveKey, String(now));
      if (now - told < tellEvery) return;
      told = now;
      touchSession({}).then(
        (answer) => answer.ok || announceIfSignedOut(answer.problem),
        () => {},
      );
    };
    const check = () => {
      if (Date.now() - Number(localStorage.getItem(lastActiveKey)) > idleMilliseconds) idle();
    };
    note();
    for (const sign of signs) window.addEventListener(sign, note, { passive: true });
    document.addEventListener('visibilitychange', check);
    const timer = setInterval(check, 15_000);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, note);
      document.removeEventListener('visibilitychange', check);
      clearInterval(timer);
    };
  }, [active]);
}
