'use client';

import { forgetDrafts } from '@/components/ui/draft-store';
import { signOutHere } from '@/lib/auth/browser';

/** Ends the session and leaves with a full load, so that nothing of the person stays in memory. */
export function useSignOut(): () => Promise<void> {
  return async () => {
    await signOutHere().catch(() => {});
    forgetDrafts();
    window.location.assign('/login?reason=signed_out');
  };
}
