import { createTranslator } from 'use-intl/core';
import type { MessageParams } from '@/lib/errors/app-error';
import type { Language } from './languages';
import { textsNow } from './texts-now';

/** The text of a message outside React, as the office words it: problem bodies, Open311, citizens' messages. An unknown key answers itself. */
export function messageText(language: Language, key: string, params: MessageParams = {}): string {
  const translate = createTranslator({
    locale: language,
    messages: textsNow(language) as unknown as Record<string, never>,
    onError: () => {},
    getMessageFallback: () => key,
  });
  return (translate as unknown as (key: string, params: MessageParams) => string)(key, params);
}
