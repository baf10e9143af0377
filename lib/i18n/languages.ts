export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'vi';
export const languageCookie = 'congvu-language';

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}
