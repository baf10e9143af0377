import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { isIndexedPattern, searchTerms, spellMarks, typoPatterns } from './search-terms';

describe('what was typed into the search', () => {
  it('is folded, and its marks are kept beside', () => {
    expect(searchTerms('  Ngập   NƯỚC ')).toEqual({
      code: null,
      required: ['ngap', 'nuoc'],
      phrase: 'ngap nuoc',
      marked: 'nga56p nu7o71c',
    });
    expect(searchTerms('ngap')).toEqual({ code: null, required: ['ngap'], phrase: null, marked: null });
  });

  it('keeps a quoted phrase in one piece, closed or not', () => {
    expect(searchTerms('"ngập nước" Hạ Long')?.required).toEqual(['ngap nuoc', 'ha', 'long']);
    expect(searchTerms('“Lê Lợi”')?.required).toEqual(['le loi']);
    expect(searchTerms('"le loi')?.required).toEqual(['le loi']);
  });

  it('knows a code', () => {
    expect(searchTerms(' pa-2026-000123 ')?.code).toBe('PA-2026-000123');
    expect(searchTerms('h49.05-260610-0007')?.code).toBe('H49.05-260610-0007');
    expect(searchTerms('pa-2026-000123 đường')?.code).toBeNull();
  });

  it.each(['', '   ', '""', '"', '\u0301'])('%j asks nothing', (text) =>
    expect(searchTerms(text)).toBeNull(),
  );

  it('is the same for NFC and NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchTerms(text.normalize('NFD'))).toEqual(searchTerms(text.normalize('NFC')));
      }),
    );
  });
});

it('spells marks so that different marks stay different', () => {
  expect(spellMarks('Đường Lê Lợi')).toBe('9u7o72ng le6 lo75i');
  const letters = [...'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵdđ'];
  expect(new Set(letters.map(spellMarks)).size).toBe(letters.length);
  expect(spellMarks('Hoà')).toBe(spellMarks('Hoà'.normalize('NFD')));
});

describe('one letter wrong', () => {
  const matches = (pattern: string, text: string) =>
    new RegExp(
      `^${pattern
        .replace(/[.*+?^${}()|[\]]/g, '\\$&')
        .replaceAll('%', '.*')
        .replaceAll('_', '.')}$`,
      's',
    ).test(text);
  const found = (typed: string, text: string) =>
    typoPatterns(typed).some((pattern) => matches(pattern, text));

  it('finds a wrong, a missing, a superfluous and two swapped letters', () => {
    for (const typed of ['duomg', 'dung', 'duoong', 'duogn'])
      expect(found(fold(typed), 'sua duong le loi'), typed).toBe(true);
    expect(found('dxxng', 'sua duong le loi')).toBe(false);
  });

  it('has none for a word under four letters', () => expect(typoPatterns('a_b')).toEqual([]));

  it('says which patterns an index can look for', () => {
    expect(['%duo_g%', '%u\\%abc%'].map(isIndexedPattern)).toEqual([true, true]);
    expect(['%du_ng%', '%ab%', '%a\\_b%'].map(isIndexedPattern)).toEqual([false, false, false]);
  });
});
