import { givenAnswers } from '@/lib/intake/given-answers';
import type { CounterEntry, CounterQuestion } from '@/lib/reports/counter-entry';

/** What the verb of intake is given for the typed form. Answers to another category's questions stay behind. */
export function entryInput(entry: CounterEntry, questions: readonly CounterQuestion[]) {
  return {
    channelCode: entry.channel,
    description: entry.description,
    categoryCode: entry.category ?? '',
    communeCode: entry.commune ?? undefined,
    address: entry.address,
    urgency: entry.urgency,
    contact: { name: entry.name, phone: entry.phone },
    answers: givenAnswers(questions, entry.answers),
  };
}

/** The field of the form that a problem of the verb belongs to. */
export const entryFields: Readonly<Record<string, string>> = {
  channelCode: 'channel',
  categoryCode: 'category',
  communeCode: 'commune',
  place: 'commune',
  'contact.phone': 'phone',
  'contact.name': 'name',
};
