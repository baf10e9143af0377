'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { languageCookie, languages, type Language } from '@/lib/i18n/languages';
import { Choice } from './choice';
import { writeCookie } from './write-cookie';

/** Changes the language where one stands: the address, what is typed and what is open stay. */
export function LanguageChoice() {
  const t = useTranslations('common');
  const router = useRouter();
  const change = (language: Language) => {
    writeCookie(languageCookie, language);
    document.documentElement.lang = language;
    router.refresh();
  };
  return (
    <Choice
      label={t('user.language')}
      value={useLocale() as Language}
      onChange={change}
      options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
    />
  );
}
