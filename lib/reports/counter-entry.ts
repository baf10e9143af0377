/** The counter form: what is typed, and what is wrong with it before anything is sent. */
import { descriptionLimit } from './create-report-schema';
import type { Urgency } from './report';

export type CounterEntry = {
  channel: string;
  description: string;
  category: string | null;
  commune: string | null;
  address: string;
  phone: string;
  name: string;
  urgency: Urgency;
  /** By question code. */
  answers: Record<string, string[]>;
};

export type CounterQuestion = { code: string; datatype: string; isRequired: boolean };

export { descriptionLimit };

/** Message keys under `reports.entry.problems`, by field. */
export type EntryProblems = Record<string, { key: EntryProblemKey; params?: Record<string, number> }>;
export type EntryProblemKey =
  | 'descriptionRequired'
  | 'descriptionLong'
  | 'categoryRequired'
  | 'placeRequired'
  | 'phoneMalformed'
  | 'questionRequired'
  | 'numberMalformed';

export function emptyEntry(channel: string): CounterEntry {
  return {
    channel,
    description: '',
    category: null,
    commune: null,
    address: '',
    phone: '',
    name: '',
    urgency: 'normal',
    answers: {},
  };
}

/** Has anything been typed that would be a loss? The channel and urgency alone are not. */
export function isEntryEmpty(entry: CounterEntry): boolean {
  return (
    !entry.description &&
    !entry.category &&
    !entry.commune &&
    !entry.address &&
    !entry.phone &&
    !entry.name &&
    Object.values(entry.answers).every((values) => values.every((value) => !value))
  );
}

/** A person at the phone writes "0912 345 678", "+84 912.345.678" or "(0203) 3825 123": 8 to 15 digits. */
export function isPhoneLike(phone: string): boolean {
  if (!/^\+?[\d\s().-]+$/.test(phone.trim())) return false;
  const digits = phone.replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15;
}

/** What is wrong, in the order of the form, so that the first one gets the focus. */
export function checkEntry(entry: CounterEntry, questions: readonly CounterQuestion[]): EntryProblems {
  const problems: EntryProblems = {};
  const length = [...entry.description.trim()].length;
  if (length === 0) problems.description = { key: 'descriptionRequired' };
  else if (length > descriptionLimit) {
    problems.description = { key: 'descriptionLong', params: { max: descriptionLimit, count: length } };
  }
  if (!entry.category) problems.category = { key: 'categoryRequired' };
  for (const question of questions) {
    const given = (entry.answers[question.code] ?? []).filter((value) => value.trim());
    if (question.isRequired && !given.length)
      problems[`answers.${question.code}`] = { key: 'questionRequired' };
    else if (
      question.datatype === 'number' &&
      given.some((value) => Number.isNaN(Number(value.replace(',', '.'))))
    ) {
      problems[`answers.${question.code}`] = { key: 'numberMalformed' };
    }
  }
  if (!entry.commune && !entry.address.trim()) problems.commune = { key: 'placeRequired' };
  if (entry.phone.trim() && !isPhoneLike(entry.phone)) problems.phone = { key: 'phoneMalformed' };
  return problems;
}
