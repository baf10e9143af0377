/** How any part of a page says that the session is over or locked; the guard listens. */
export type SessionEnd = 'locked' | 'ended';
const eventName = 'congvu:session-end';

export function announceSessionEnd(end: SessionEnd): void {
  window.dispatchEvent(new CustomEvent<SessionEnd>(eventName, { detail: end }));
}

export function onSessionEnd(listener: (end: SessionEnd) => void): () => void {
  const handle = (event: Event) => listener((event as CustomEvent<SessionEnd>).detail);
  window.addEventListener(eventName, handle);
  return () => window.removeEventListener(eventName, handle);
}

/** Looks at a problem from an action or a fetch and calls the guard when it says that nobody is signed in any more. */
export function announceIfSignedOut(problem: { code: string; messageKey?: string }): boolean {
  if (problem.code !== 'unauthenticated') return false;
  announceSessionEnd(problem.messageKey === 'session_locked' ? 'locked' : 'ended');
  return true;
}
