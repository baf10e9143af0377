'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import type { DeskPerson } from '@/lib/auth/get-desk-facts';
import { announceSessionEnd, onSessionEnd, type SessionEnd } from './session-events';
import { SignInAgain } from './sign-in-again';
import { useIdleLock } from './use-idle-lock';

/**
 * Asks for the password over the page when the session is locked or over, so that what was typed stays.
 * If another tab has signed in as somebody else, the page is loaded afresh: nothing of one person is shown to another.
 */
export function SessionGuard({ person, children }: { person: DeskPerson | null; children: ReactNode }) {
  const router = useRouter();
  const [end, setEnd] = useState<SessionEnd | null>(null);
  useEffect(() => onSessionEnd(setEnd), []);
  useIdleLock(person !== null && end === null, () => announceSessionEnd('locked'));
  useEffect(() => {
    if (!person) return;
    const channel = new BroadcastChannel('congvu-session');
    channel.onmessage = ({ data }: MessageEvent<{ email: string }>) => {
      if (data.email !== person.email) window.location.reload();
      else setEnd(null);
    };
    return () => channel.close();
  }, [person]);
  const resume = () => {
    setEnd(null);
    router.refresh();
  };
  return (
    <>
      {children}
      {end && person && <SignInAgain end={end} person={person} onSignedIn={resume} />}
    </>
  );
}
