import { describe, expect, test } from 'vitest';
import { dayOf, formatDate, formatDateTime, formatTime, yearOf } from './date-time';
import { deviceOf } from './device';
import { spanOf } from './duration';
import { formatNumber, formatShare } from './number';
import { reportCodeFrom } from './report-code';

describe('dates', () => {
  test('are written day first, in the time of the office whatever the machine thinks', () => {
    const at = '2026-12-31T17:05:00.000Z';
    expect(formatDateTime(at)).toBe('01/01/2027 00:05');
    expect(formatDate(at)).toBe('01/01/2027');
    expect(formatTime(at)).toBe('00:05');
    expect(dayOf(at)).toBe('2027-01-01');
    expect(yearOf(at)).toBe(2027);
  });
});

describe('spans', () => {
  const minute = 60_000;
  test.each([
    [59 * minute, { unit: 'minutes', count: 59 }],
    [60 * minute, { unit: 'hours', count: 1 }],
    [47 * 60 * minute + 59 * minute, { unit: 'hours', count: 47 }],
    [48 * 60 * minute, { unit: 'days', count: 2 }],
    [-90 * minute, { unit: 'hours', count: 1 }],
    [0, { unit: 'minutes', count: 0 }],
  ] as const)('%i ms', (milliseconds, span) => expect(spanOf(milliseconds)).toEqual(span));
});

describe('numbers', () => {
  test('follow the language', () => {
    expect(formatNumber(106168, 'vi')).toBe('106.168');
    expect(formatNumber(106168, 'en')).toBe('106,168');
  });
  test('a share has two decimals, and nothing to divide by is not zero', () => {
    expect(formatShare(230540, 264866, 'vi')).toBe('87,04\u00a0%');
    expect(formatShare(0, 0, 'vi')).toBe('–');
  });
});

describe('report codes', () => {
  test.each([
    ['PA-2026-000123', 'PA-2026-000123'],
    [' pa-2025-7 ', 'PA-2025-000007'],
    ['2025-123', 'PA-2025-000123'],
    ['123', 'PA-2026-000123'],
    ['PA 2026 000123', 'PA-2026-000123'],
    ['0', null],
    ['ngập nước', null],
    ['1234567', null],
  ])('%s', (typed, code) => expect(reportCodeFrom(typed, 2026)).toBe(code));
});

test('a device is named by browser and system', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0';
  expect(deviceOf(edge)).toBe('Edge · Windows');
  expect(deviceOf('curl/8')).toBeNull();
});
