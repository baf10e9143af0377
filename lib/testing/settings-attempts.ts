import { db } from '@/lib/db/client';
import { messages } from '@/lib/i18n/messages';
import { nextNumber } from './factories';

/** What an action is given for the rights matrix, and what must not change when it is refused. */
export type OfficeAttempt = () => Promise<{ input: object; unchanged: () => Promise<unknown> }>;

const word = () => `made-${nextNumber()}`;

/** A call of every action on the names of states and the texts of the interface. */
export function stateAndTextAttempts(): Record<string, OfficeAttempt> {
  return {
    renameStateAction: async () => {
      const last = await db().stateLabel.findFirst({ where: { state: 'new' }, orderBy: { id: 'desc' } });
      return {
        input: { state: 'new', label: word(), labelEn: word(), from: null, lastId: last?.id ?? null },
        unchanged: () => db().stateLabel.count(),
      };
    },
    editTextAction: async () => {
      const key = 'reports.list.title';
      const last = await db().textOverride.findUnique({ where: { key_language: { key, language: 'en' } } });
      const versions = { vi: 0, en: last?.version ?? 0 };
      return {
        input: { key, vi: messages.vi.reports.list.title, en: word(), versions },
        unchanged: () => db().textOverride.findMany({ where: { key } }),
      };
    },
  };
}
