/**
 * Steps that an office adds under a state of the table in code ("waiting for material" under "in progress"). Kind, clock,
 * public state and actions are the state's: a step is a word for the desk, so law and deadlines cannot be configured
 * wrongly (decisions/0013-local-states.md).
 */
import type { Language } from '@/lib/i18n/languages';
import { reportStates } from '@/lib/reports/report';

/** Whose states may have steps, and which states these are. */
export const baseStates = { report: reportStates } as const satisfies Record<string, readonly string[]>;
export type LocalStateSubject = keyof typeof baseStates;
export const localStateSubjects = Object.keys(baseStates) as LocalStateSubject[];

/** What lists, details and the API say of a step. */
export type LocalStateName = { code: string; label: string; labelEn: string };

/** The word for a step in the reader's language. */
export function localStateWord(step: LocalStateName, language: Language): string {
  return language === 'vi' ? step.label : step.labelEn;
}
