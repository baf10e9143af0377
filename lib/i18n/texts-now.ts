import type { Language } from './languages';
import { messages, type Messages } from './messages';

/** On globalThis because the server's bundles each have their own copy of this module. */
const holder = globalThis as typeof globalThis & { congVuTexts?: Record<Language, Messages> };

/** All texts of a language as the office words them, as of the last look (lib/texts/find-text-overrides.ts). */
export function textsNow(language: Language): Messages {
  return (holder.congVuTexts ?? messages)[language];
}

export function setTextsNow(texts: Record<Language, Messages>): void {
  holder.congVuTexts = texts;
}
