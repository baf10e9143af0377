import { expect, test } from 'vitest';
import { messages } from '@/lib/i18n/messages';
import { ownPageOf, problemOf, shippedTexts, textNamespaces, withOverrides } from './text-catalogue';

test('every shipped text could be entered as it is, in both languages', () => {
  expect(shippedTexts.size).toBeGreaterThan(900);
  const wrong = [...shippedTexts].flatMap(([key, shipped]) =>
    (['vi', 'en'] as const)
      .filter((language) => problemOf(key, language, shipped[language]) !== null)
      .map((language) => `${key} ${language}`),
  );
  expect(wrong).toEqual([]);
  expect(new Set([...shippedTexts.keys()].map((key) => key.split('.')[0]))).toEqual(new Set(textNamespaces));
});

test('an override stands in its language alone, and the shipped texts stay as they are', () => {
  const before = messages.vi.reports.list.title;
  const { vi, en } = withOverrides([
    { key: 'reports.list.title', language: 'vi', text: 'Ý kiến', version: 1 },
  ]);
  expect(vi.reports.list.title).toBe('Ý kiến');
  expect(vi.reports.list.metaTitle).toBe(messages.vi.reports.list.metaTitle);
  expect(en).toEqual(messages.en);
  expect(messages.vi.reports.list.title).toBe(before);
});

test('what no longer fits a new release is left out, and states are named on their own page', () => {
  const merged = withOverrides([
    { key: 'reports.gone', language: 'vi', text: 'x', version: 1 },
    { key: 'reports.list.title', language: 'en', text: 'Reports of {year}', version: 1 },
    { key: 'domain.state.new', language: 'en', text: 'Fresh', version: 1 },
    { key: '__proto__.polluted', language: 'en', text: 'x', version: 1 },
  ]);
  expect(merged).toEqual(messages);
  expect(ownPageOf('domain.state.new')).toBe('/admin/states');
  expect(ownPageOf('domain.stateless')).toBeNull();
});
