import { expect, it } from 'vitest';
import { baseStates, localStateSubjects, localStateWord } from './local-state';
import { CreateLocalState, EditLocalState } from './local-state-schema';

const step = {
  subject: 'report',
  code: 'cho-vat-tu',
  baseState: 'in_progress',
  label: 'Chờ vật tư',
  labelEn: 'Waiting for material',
  position: 1,
};
const pathOf = (more: object) => CreateLocalState.safeParse({ ...step, ...more }).error?.issues[0]?.path[0];

it('takes a step under any state of its subject, and under no other', () => {
  for (const subject of localStateSubjects)
    for (const baseState of baseStates[subject])
      expect(CreateLocalState.safeParse({ ...step, subject, baseState }).success, baseState).toBe(true);
  expect(pathOf({ baseState: 'cho-vat-tu' })).toBe('baseState');
  expect(pathOf({ subject: 'person' })).toBe('subject');
});

it('names the field that is wrong', () => {
  expect(pathOf({ code: 'Chờ vật tư' })).toBe('code');
  expect(pathOf({ label: ' ' })).toBe('label');
  expect(pathOf({ labelEn: 'x'.repeat(41) })).toBe('labelEn');
  expect(pathOf({ position: Number.NaN })).toBe('position');
  expect(EditLocalState.safeParse({ ...step, id: 1, version: 1 }).data).toEqual({
    id: 1,
    version: 1,
    label: 'Chờ vật tư',
    labelEn: 'Waiting for material',
    position: 1,
  });
});

it('keeps a label in one form, however it was typed', () => {
  expect(CreateLocalState.parse({ ...step, label: ' Chờ vật tư '.normalize('NFD') }).label).toBe(
    'Chờ vật tư'.normalize('NFC'),
  );
});

it('has a word in each language', () => {
  expect(localStateWord(step, 'vi')).toBe('Chờ vật tư');
  expect(localStateWord(step, 'en')).toBe('Waiting for material');
});
