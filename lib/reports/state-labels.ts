import type { Language } from '@/lib/i18n/languages';
import { reportStates, type ReportState } from './report';

/** One line of a state's history: what it is called from an instant on. Two empty names: the built-in name again. */
export type StateLabelLine = {
  id: number;
  state: string;
  label: string;
  labelEn: string;
  validFrom: Date;
};

/** The line of each renamed state that is in effect at an instant: the latest that has begun. */
export function labelsInEffect(lines: readonly StateLabelLine[], at: Date): Map<ReportState, StateLabelLine> {
  const found = new Map<ReportState, StateLabelLine>();
  for (const state of reportStates) {
    const latest = lines
      .filter((line) => line.state === state && line.validFrom <= at)
      .reduce<StateLabelLine | null>((a, b) => (a && a.validFrom > b.validFrom ? a : b), null);
    if (latest?.label) found.set(state, latest);
  }
  return found;
}

/** The words of the renamed states in one language. States that keep their built-in name are missing. */
export function stateWords(
  lines: readonly StateLabelLine[],
  at: Date,
  language: Language,
): Partial<Record<ReportState, string>> {
  return Object.fromEntries(
    [...labelsInEffect(lines, at)].map(([state, { label, labelEn }]) => [
      state,
      language === 'vi' ? label : labelEn,
    ]),
  );
}
