import { expect, test } from 'vitest';
import { blankVersion, contentOf, valuesOf } from './version-values';

const stored = {
  code: 'size',
  datatype: 'singlevaluelist' as const,
  isRequired: true,
  text: 'Diện tích',
  hint: '',
  values: [
    { key: '100-m', name: '> 100 m²' },
    { key: 'nam', name: 'Năm' },
  ],
};
const values = valuesOf({ ...blankVersion((role) => role), questions: [stored] }, '2026-07-01');
const choicesAfter = (choices: string) =>
  contentOf({ ...values, questions: values.questions.map((question) => ({ ...question, choices })) })
    .questions?.[0]?.values;

test('choices that stay keep their keys, and no two share one', () => {
  expect(contentOf(values).questions).toEqual([stored]);
  expect(choicesAfter('< 100 m²; Nam; > 100 m²; Năm; ?')).toEqual([
    { key: '100-m-2', name: '< 100 m²' },
    { key: 'nam-2', name: 'Nam' },
    { key: '100-m', name: '> 100 m²' },
    { key: 'nam', name: 'Năm' },
    { key: 'choice', name: '?' },
  ]);
});
