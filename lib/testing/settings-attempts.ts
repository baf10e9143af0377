import { db } from '@/lib/db/client';
import { messages } from '@/lib/i18n/messages';
import { createCategory, createLocalState, nextNumber } from './factories';

/** What an action is given for the rights matrix, and what must not change when it is refused. */
export type OfficeAttempt = () => Promise<{ input: object; unchanged: () => Promise<unknown> }>;

const word = () => `made-${nextNumber()}`;

/** A call of every action on the names of states, the texts of the interface, own steps and categories. */
export function officeAttempts(): Record<string, OfficeAttempt> {
  return {
    ...stepAndCategoryAttempts(),
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

function stepAndCategoryAttempts(): Record<string, OfficeAttempt> {
  const facts = () => ({ label: word(), labelEn: word(), position: 1 });
  const onStep =
    (more: () => object): OfficeAttempt =>
    async () => {
      const { id, version } = await createLocalState('assigned');
      return {
        input: { id, version, ...more() },
        unchanged: () => db().localState.findUnique({ where: { id } }),
      };
    };
  return {
    createLocalStateAction: async () => ({
      input: { subject: 'report', code: word(), baseState: 'assigned', ...facts() },
      unchanged: () => db().localState.count(),
    }),
    editLocalStateAction: onStep(facts),
    retireLocalStateAction: onStep(() => ({ reason: 'Không dùng nữa.' })),
    restoreLocalStateAction: onStep(() => ({})),
    editCategoryAction: async () => {
      const { id, version } = await createCategory();
      return {
        input: { id, version, requiresResultCode: true, requiresResultPhoto: false },
        unchanged: () => db().category.findUnique({ where: { id } }),
      };
    },
  };
}
