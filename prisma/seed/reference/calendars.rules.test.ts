import { describe, expect, it } from 'vitest';
import { shippedDays } from './calendars';

const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
const of = (year: string, ...kinds: string[]) =>
  shippedDays.filter(([date, kind]) => date.startsWith(year) && kinds.includes(kind)).map(([date]) => date);

describe('the shipped calendars', () => {
  it.each([
    ['2025', ['2025-04-26']],
    ['2026', ['2026-01-10', '2026-08-22']],
    ['2027', []],
  ])('%s: make-up days are Saturdays', (year, saturdays) => {
    expect(of(year, 'makeup_work')).toEqual(saturdays);
    for (const date of saturdays) expect(weekday(date)).toBe(6);
  });

  it.each([
    ['2025', 12],
    ['2026', 14],
    ['2027', 12],
  ])('%s: %d weekdays off', (year, count) => {
    const off = of(year, 'holiday', 'substitute_off', 'swap_off').filter(
      (date) => weekday(date) > 0 && weekday(date) < 6,
    );
    expect(off).toHaveLength(count);
  });

  // The lunar new year days. The tenth of the third month lies two lunar months of 29 or 30 days later.
  it.each([
    ['2025', '2025-01-29', '2025-04-07'],
    ['2026', '2026-02-17', '2026-04-26'],
    ['2027', '2027-02-06', '2027-04-16'],
  ])('%s: Tết and Giỗ Tổ lie on their lunar dates', (year, tet, ancestors) => {
    expect(of(year, 'holiday')).toEqual(expect.arrayContaining([tet, ancestors]));
    const apart = (Date.parse(ancestors) - Date.parse(tet)) / 86_400_000;
    expect(apart - 9).toBeGreaterThanOrEqual(58);
    expect(apart - 9).toBeLessThanOrEqual(60);
  });

  it('name their source, and say of 2027 and of what is not verified that it is estimated', () => {
    expect(shippedDays.filter(([, , name, source]) => !name || !source)).toEqual([]);
    const estimated = shippedDays.filter(([, , , , isOfficial]) => !isOfficial).map(([date]) => date);
    expect(estimated.filter((date) => !date.startsWith('2027'))).toEqual([
      '2025-04-26',
      '2026-01-02',
      '2026-01-10',
    ]);
    expect(of('2027', 'holiday', 'substitute_off').every((date) => estimated.includes(date))).toBe(true);
  });
});
