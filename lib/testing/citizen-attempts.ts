import { db } from '@/lib/db/client';
import type { OfficeAttempt } from './settings-attempts';

/** Calls of the actions that look people up, for the rights matrix. Whoever may, meets a look-up that is over. */
export function citizenAttempts(): Record<string, OfficeAttempt> {
  const unchanged = () => db().personLookup.count();
  const lookup = crypto.randomUUID();
  return {
    searchApplicantsAction: async () => ({ input: { text: 'nguyen van an' }, unchanged }),
    lookUpCitizenAction: async () => ({
      input: { by: 'phone', phone: '0912000333', purpose: 'counter' },
      unchanged,
    }),
    openCitizenAction: async () => ({ input: { lookup, contactId: 1 }, unchanged }),
    revealCitizenAction: async () => ({ input: { lookup }, unchanged }),
  };
}
