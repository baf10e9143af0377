import { isLanguage, languages, type Language } from '@/lib/i18n/languages';
import { fits, ownPageOf, type ShippedText } from './text-catalogue';

/** One language of a text: what stands, what was shipped. */
export type TextFacts = {
  text: string;
  shipped: string;
  isChanged: boolean;
  /** The office's words no longer fit this release (other arguments): the shipped text stands until they are mended. */
  outdated: string | null;
  /** How often it was changed; 0: never. */
  version: number;
};
export type TextRow = { key: string; ownPage: '/admin/states' | null } & Record<Language, TextFacts>;
type Stored = { key: string; language: string; text: string | null; version: number };

/** The row of a text from what is stored about it. */
export function textsOf(key: string, shipped: ShippedText, stored: readonly Stored[]): TextRow {
  const facts = (language: Language): TextFacts => {
    const own = stored.find((one) => one.key === key && one.language === language);
    const isFitting = own?.text != null && fits({ key, language, text: own.text });
    return {
      text: isFitting && own.text !== null ? own.text : shipped[language],
      shipped: shipped[language],
      isChanged: isFitting,
      outdated: own?.text != null && !isFitting ? own.text : null,
      version: own?.version ?? 0,
    };
  };
  return { key, ownPage: ownPageOf(key), vi: facts('vi'), en: facts('en') };
}

/** What is stored, by key, so that a thousand rows are built in one pass. */
export function storedByKey(stored: readonly Stored[]): Map<string, Stored[]> {
  const found = new Map<string, Stored[]>();
  for (const one of stored) {
    if (!isLanguage(one.language)) continue;
    found.set(one.key, [...(found.get(one.key) ?? []), one]);
  }
  return found;
}

export const isRowChanged = (row: TextRow) =>
  languages.some((language) => row[language].isChanged || row[language].outdated !== null);
