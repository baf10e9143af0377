import { expect, test } from 'vitest';
import { groupPeople } from './group-people';

const contact = (id: number, idNumber: string | null, phone: string | null) => ({ id, idNumber, phone });

test('the same number is one person, whatever the phone', () => {
  expect(groupPeople([contact(1, 'a', 'p'), contact(2, 'a', 'q'), contact(3, 'b', 'q')])).toEqual([
    [3],
    [2, 1],
  ]);
});

test('a report belongs to the one person with its phone', () => {
  expect(groupPeople([contact(1, 'a', 'p'), contact(2, null, 'p'), contact(3, null, 'q')])).toEqual([
    [3],
    [2, 1],
  ]);
});

test('a phone that several people share tells nobody apart', () => {
  const family = [contact(1, 'a', 'p'), contact(2, 'b', 'p'), contact(3, null, 'p'), contact(4, null, 'p')];
  expect(groupPeople(family)).toEqual([[4, 3], [2], [1]]);
});

test('who shares a phone is told also by contacts that are not shown', () => {
  const family = [contact(1, 'a', 'p'), contact(2, 'b', 'p'), contact(3, null, 'p')];
  expect(groupPeople(family, [1, 3])).toEqual([[3], [1]]);
});

test('without number and phone everybody is apart', () => {
  expect(groupPeople([contact(1, null, null), contact(2, null, null)])).toEqual([[2], [1]]);
  expect(groupPeople([])).toEqual([]);
});
