import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, openWords } from './message-template';

describe('fillTemplate', () => {
  it('fills what is known and leaves the rest', () => {
    const body = '{department} trả lời {code} trước ngày {date}. {department}';
    const filled = fillTemplate(body, { department: 'Sở Xây dựng', code: 'PA-2026-000123' });
    expect(filled).toBe('Sở Xây dựng trả lời PA-2026-000123 trước ngày {date}. Sở Xây dựng');
    expect(openWords(filled)).toEqual(['{date}']);
  });
  it('takes a value as it is, with dollar signs and braces, and no inherited name', () => {
    expect(fillTemplate('{title}', { title: '$& {code}' })).toBe('$& {code}');
    expect(fillTemplate('{constructor}', {})).toBe('{constructor}');
  });
  it('leaves text without braces alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replaceAll('{', '');
        return fillTemplate(plain, { a: 'b' }) === plain && openWords(plain).length === 0;
      }),
    );
  });
});
