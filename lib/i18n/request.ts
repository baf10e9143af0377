import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { defaultLanguage, isLanguage, languageCookie } from './languages';
import { messages } from './messages';

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const locale = isLanguage(chosen) ? chosen : defaultLanguage;
  return { locale, messages: messages[locale], timeZone: 'Asia/Ho_Chi_Minh', now: new Date() };
});
