import { createTranslator } from 'use-intl/core';
import type { MessageParams } from '@/lib/errors/app-error';
import type { Language } from './languages';
import { messages } from './messages';

/** The text of a message outside React: problem bodies, Open311, citizens' messages. An unknown key answers itself. */
export function messageText(language: Language, key: string, params: MessageParams = {}): string {
  const translate = createTranslator({
    locale: language,
    messages: messages[language] as unknown as Record<string, never>,
    onError: () => {},
    getMessageFallback: () => key,
  });
  return (translate as unknown as (key: string, params: MessageParams) => string)(key, params);
}
