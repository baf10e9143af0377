import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLetterOff, readApplicantQuery } from './name-variants';

test('a query is words without marks in any order, and a year of birth anywhere', () => {
  expect(readApplicantQuery('  Nguyễn VĂN  An 1985 ')).toEqual({
    words: ['nguyen', 'van', 'an'],
    birthYear: '1985',
  });
  expect(readApplicantQuery('1985 đặng')).toEqual({ words: ['dang'], birthYear: '1985' });
  expect(readApplicantQuery('An an 85')).toEqual({ words: ['an', '85'], birthYear: null });
  expect(readApplicantQuery('  ')).toEqual({ words: [], birthYear: null });
});

test('a typo is undone by one of the variants, whichever it is', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeghiklmnopqrstuvxy'), minLength: 2, maxLength: 7 });
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  fc.assert(
    fc.property(word, fc.nat(), letter, fc.constantFrom('more', 'less', 'other'), (meant, n, extra, kind) => {
      const at = n % meant.length;
      const rest = kind === 'more' ? meant.slice(at) : meant.slice(at + 1);
      const typed = meant.slice(0, at) + (kind === 'less' ? '' : extra) + rest;
      fc.pre(typed !== meant && typed !== '');
      expect(oneLetterOff(typed)).toContain(meant);
    }),
  );
  expect(oneLetterOff('vna')).toContain('van');
  expect(oneLetterOff('van')).not.toContain('van');
});
