import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { defaultLanguage, isLanguage, languageCookie, type Language } from './languages';
import { findStateWords } from '@/lib/reports/find-state-words';
import { messages, withStateWords } from './messages';

/** Pages must open, and say so, also when the database does not answer: then states go by their built-in names. */
async function stateWordsOf(language: Language) {
  try {
    return await findStateWords(language);
  } catch {
    return {};
  }
}

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const locale = isLanguage(chosen) ? chosen : defaultLanguage;
  return {
    locale,
    messages: withStateWords(messages[locale], await stateWordsOf(locale)),
    timeZone: 'Asia/Ho_Chi_Minh',
    now: new Date(),
  };
});
