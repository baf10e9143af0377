import type { z } from 'zod';
import { defaultCutOff } from '@/lib/deadlines/term';
import { isListType, type DepartmentRole, type VersionFacts } from '@/lib/procedures/procedure';
import type { AddProcedureVersion } from '@/lib/procedures/procedure-schema';
import { slugOf } from '@/lib/search/fold';
import { clockOf } from './procedure-words';

/** A version as its form holds it: numbers as they are typed. */
export type VersionValues = {
  validFrom: string;
  onlineLevel: string;
  competentKind: string;
  deadlineUnit: string;
  deadlineValue: string;
  cutOff: string;
  fee: string;
  feeNote: string;
  forms: string[];
  isVerified: boolean;
  source: string;
  steps: { name: string; departmentRole: string; share: string }[];
  documents: { name: string; form: string; quantity: string; isMandatory: boolean }[];
  /** Choices as they are typed, divided by semicolons, and as they are stored. A code that is empty is made of the words. */
  questions: {
    code: string;
    datatype: string;
    isRequired: boolean;
    text: string;
    hint: string;
    choices: string;
    values: Choice[];
  }[];
};
type Content = z.input<typeof AddProcedureVersion>['content'];

export const blankStep = { name: '', departmentRole: 'specialist', share: '' };
export const blankDocument = { name: '', form: 'original', quantity: '1', isMandatory: true };

export const blankQuestion = {
  code: '',
  datatype: 'string',
  isRequired: true,
  text: '',
  hint: '',
  choices: '',
  values: [],
};

/** A version of which nothing is known yet, with the usual way of a dossier: role, share. */
export function blankVersion(nameOf: (role: DepartmentRole) => string): VersionFacts {
  const steps = [
    ['one_stop', 10],
    ['specialist', 60],
    ['leader', 20],
    ['records_clerk', 10],
  ] as const;
  return {
    onlineLevel: 'partial',
    competentKind: 'commune_committee',
    deadlineUnit: null,
    deadlineValue: null,
    cutOff: null,
    fee: null,
    feeNote: '',
    forms: [],
    isVerified: false,
    source: '',
    steps: steps.map(([departmentRole, share]) => ({ name: nameOf(departmentRole), departmentRole, share })),
    documents: [],
    questions: [],
  };
}

const typed = (value: number | null) => (value === null ? '' : String(value));

export function valuesOf(version: VersionFacts, validFrom: string): VersionValues {
  return {
    validFrom,
    onlineLevel: version.onlineLevel,
    competentKind: version.competentKind,
    deadlineUnit: version.deadlineUnit ?? '',
    deadlineValue: typed(version.deadlineValue),
    cutOff: clockOf(version.cutOff ?? defaultCutOff),
    fee: typed(version.fee),
    feeNote: version.feeNote,
    forms: version.forms,
    isVerified: version.isVerified,
    source: version.source,
    steps: version.steps.map((step) => ({ ...step, share: String(step.share) })),
    documents: version.documents.map((document) => ({ ...document, quantity: String(document.quantity) })),
    questions: version.questions.map((question) => ({
      ...question,
      choices: question.values.map(({ name }) => name).join('; '),
    })),
  };
}

/** The number that was typed; what is no number is left for the schema to refuse. */
const numberOf = (text: string) => (/^-?\d+$/.test(text.trim()) ? Number(text) : Number.NaN);
const numberOrNull = (text: string) => (text.trim() === '' ? null : numberOf(text.replace(/[.\s]/g, '')));
const minuteOf = (clock: string) =>
  /^\d\d:\d\d$/.test(clock) ? Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) : null;

type Choice = { key: string; name: string };

/** The choices that were typed. One that was there keeps its key, which apps answer by; a new one gets a key of its own. */
function choicesOf(typed: string, stored: readonly Choice[]): Choice[] {
  const names = typed
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
  const kept = stored.filter(({ name }) => names.includes(name));
  const taken = new Set(kept.map(({ key }) => key));
  return names.map((name) => {
    const own = kept.find((choice) => choice.name === name);
    if (own) return own;
    const word = slugOf(name) || 'choice';
    let key = word;
    for (let n = 2; taken.has(key); n++) key = `${word}-${n}`;
    taken.add(key);
    return { key, name };
  });
}

/** What the form sends; words outside the lists are the schema's to refuse. */
export function contentOf(values: VersionValues): Content {
  const { validFrom: _day, ...rest } = values;
  return {
    ...rest,
    deadlineUnit: values.deadlineUnit || null,
    deadlineValue: numberOrNull(values.deadlineValue),
    cutOff: minuteOf(values.cutOff),
    fee: numberOrNull(values.fee),
    steps: values.steps.map((step) => ({ ...step, share: numberOf(step.share) })),
    documents: values.documents.map((document) => ({ ...document, quantity: numberOf(document.quantity) })),
    questions: values.questions.map(({ choices, ...question }) => ({
      ...question,
      code: question.code || slugOf(question.text) || 'question',
      values: isListType(question.datatype) ? choicesOf(choices, question.values) : [],
    })),
  } as Content;
}

/** What the shares come to, as far as they are numbers. */
export function sumOfShares(values: VersionValues): number {
  return values.steps.reduce((sum, step) => sum + (numberOf(step.share) || 0), 0);
}
