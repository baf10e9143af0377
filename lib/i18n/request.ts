import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { defaultLanguage, isLanguage, languageCookie, type Language } from './languages';
import { findStateWords } from '@/lib/reports/find-state-words';
import { refreshTexts } from '@/lib/texts/find-text-overrides';
import { withStateWords } from './messages';
import { textsNow } from './texts-now';

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
  const [words] = await Promise.all([stateWordsOf(locale), refreshTexts()]);
  return {
    locale,
    messages: withStateWords(textsNow(locale), words),
    timeZone: 'Asia/Ho_Chi_Minh',
    now: new Date(),
  };
});
