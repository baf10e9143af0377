import type { CounterEntry, CounterQuestion } from '@/lib/reports/counter-entry';

/** What the verb of intake is given for the typed form. Answers to another category's questions stay behind. */
export function entryInput(entry: CounterEntry, questions: readonly CounterQuestion[]) {
  const answers = questions.map(({ code, datatype }) => ({
    code,
    values: (entry.answers[code] ?? []).map((value) =>
      datatype === 'number' ? value.trim().replace(',', '.') : value,
    ),
  }));
  return {
    channelCode: entry.channel,
    description: entry.description,
    categoryCode: entry.category ?? '',
    communeCode: entry.commune ?? undefined,
    address: entry.address,
    urgency: entry.urgency,
    contact: { name: entry.name, phone: entry.phone },
    answers: answers.filter((answer) => answer.values.some((value) => value.trim())),
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
