import { expect, it } from 'vitest';
import { mostSelected } from '@/lib/lists/list-params';
import { joined, keptAfter } from './use-selection';

const numbered = (from: number, n: number) =>
  Array.from({ length: n }, (_, at) => ({ code: `PA-${from + at}`, version: 1 }));

it('takes the first thousand rows as such, whatever was selected further down', () => {
  const below = new Map(numbered(700, 500).map(({ code }) => [code, 1]));
  const { chosen } = keptAfter({ filter: 'a', chosen: below }, 'a', (now) =>
    joined(now, numbered(1, mostSelected)),
  );
  expect([...chosen.keys()]).toEqual(numbered(1, mostSelected).map(({ code }) => code));
});

it('takes the version that comes, and keeps what is not among the rows that come', () => {
  const both = joined(
    new Map([
      ['PA-1', 1],
      ['PA-2', 1],
    ]),
    [{ code: 'PA-2', version: 3 }],
  );
  expect(Object.fromEntries(both)).toEqual({ 'PA-1': 1, 'PA-2': 3 });
});

it('lets what comes late of another filter change nothing', () => {
  const now = { filter: 'b', chosen: new Map([['PA-9', 2]]) };
  expect(keptAfter(now, 'a', (chosen) => joined(chosen, numbered(1, 3)))).toBe(now);
  expect(keptAfter(now, 'b', (chosen) => joined(chosen, numbered(1, 1))).chosen.size).toBe(2);
});
