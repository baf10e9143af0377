import { expect, test } from 'vitest';
import { parseDraft } from './draft-store';

const now = Date.parse('2026-06-10T03:00:00Z');
const kept = (age: number) => JSON.stringify({ at: now - age, value: 'Kính gửi' });

test('a draft comes back within a week and not later', () => {
  expect(parseDraft(kept(0), now)).toBe('Kính gửi');
  expect(parseDraft(kept(7 * 86_400_000 - 1), now)).toBe('Kính gửi');
  expect(parseDraft(kept(7 * 86_400_000), now)).toBeNull();
});

test.each([null, '', 'rubbish', '{}', '{"at":"x"}'])('%s is no draft', (text) =>
  expect(parseDraft(text, now)).toBeNull(),
);
