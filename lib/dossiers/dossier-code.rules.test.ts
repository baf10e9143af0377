import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDossierCode, isAgencyIdentifier, isProcedureCode, parseDossierCode } from './dossier-code';

describe('the code of a dossier', () => {
  test.each([
    ['H15.50.05.13-261008-0975', { agency: 'H15.50.05.13', day: '2026-10-08', number: 975 }],
    ['G09.20-20260609-0092637', { agency: 'G09.20', day: '2026-06-09', number: 92_637 }],
    [' h49-260610-0001 ', { agency: 'H49', day: '2026-06-10', number: 1 }],
  ])('%s is read', (text, parts) => {
    expect(parseDossierCode(text)).toEqual(parts);
  });

  test.each([
    '',
    'H49',
    'H49-260610',
    'H49-260610-001',
    'H49-260610-00000001',
    'H49-26061-0001',
    'H49-260631-0001',
    'H49-20261301-0001',
    'X49-260610-0001',
    'H4-260610-0001',
    'H49.5-260610-0001',
    'H49.05.12.13.14-260610-0001',
    'H49.05 260610-0001',
    'H49-260610-0001; DROP TABLE dossier',
    'PA-2026-000123',
  ])('“%s” is none', (text) => {
    expect(parseDossierCode(text)).toBeNull();
  });

  it('reads what it writes, for every agency, day and number', () => {
    const part = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
    const agency = fc
      .tuple(fc.constantFrom('G', 'H'), fc.array(part, { minLength: 1, maxLength: 4 }))
      .map(([letter, parts]) => letter + parts.join('.'));
    const day = fc
      .date({
        min: new Date('2000-01-01T00:00:00Z'),
        max: new Date('2099-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    const code = fc.record({ agency, day, number: fc.integer({ min: 1, max: 9_999_999 }) });
    fc.assert(
      fc.property(code, (parts) => {
        expect(isAgencyIdentifier(parts.agency)).toBe(true);
        expect(parseDossierCode(formatDossierCode(parts))).toEqual(parts);
      }),
    );
  });
});

test.each([
  ['2.000635', true],
  ['12.000635', false],
  ['2.00635', false],
  ['2,000635', false],
  ['2.000635 ', false],
  ['', false],
])('“%s” as the code of a procedure: %s', (text, is) => {
  expect(isProcedureCode(text)).toBe(is);
});
