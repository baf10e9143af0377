'use client';

import { useTranslations } from 'next-intl';
import { createContext, useContext } from 'react';

/** Whose page this is: reports and dossiers have the same parts, each in words of its own. */
export type CaseSubject = 'reports' | 'dossiers';

export const CaseSubjectContext = createContext<CaseSubject>('reports');
export const useCaseSubject = () => useContext(CaseSubjectContext);

type Part = 'actions' | 'conflict' | 'keys' | 'live' | 'note' | 'timeline' | 'citizen';

/** The words of one part of the page, as the subject has them. */
export function useCaseText<Name extends Part>(part: Name) {
  return useTranslations(`${useCaseSubject()}.detail.${part}`);
}

/** What states, actions and events of the subject are called. */
export function useCaseNames() {
  const reports = useTranslations('domain');
  const dossiers = useTranslations('dossiers');
  const names = (useCaseSubject() === 'reports' ? reports : dossiers) as typeof reports;
  return {
    state: (state: string) => names(`state.${state as 'new'}`),
    action: (action: string) => names(`action.${action as 'accept'}`),
    /** An event that has no word of its own keeps its code. */
    event: (kind: string) => {
      const key = `event.${kind.replaceAll('.', '_')}` as 'event.report_received';
      return names.has(key) ? names(key) : kind;
    },
  };
}
