import { describe, expect, it } from 'vitest';
import { figureHref } from './report-figures';
import { daysOf, localDay, parseFigurePeriod, periodRange } from './report-figures-period';

describe('the period of the figures', () => {
  const wednesday = new Date('2026-06-10T03:00:00Z');

  it('ends today and starts on Monday, the first, 90 days ago or 1 January', () => {
    expect(periodRange('week', wednesday)).toEqual({ from: '2026-06-08', to: '2026-06-10' });
    expect(periodRange('month', wednesday)).toEqual({ from: '2026-06-01', to: '2026-06-10' });
    expect(periodRange('days90', wednesday)).toEqual({ from: '2026-03-13', to: '2026-06-10' });
    expect(periodRange('year', wednesday)).toEqual({ from: '2026-01-01', to: '2026-06-10' });
    expect(daysOf(periodRange('days90', wednesday))).toHaveLength(90);
  });

  it('follows the wall clock of Vietnam: 17:00 UTC is tomorrow', () => {
    expect(localDay(new Date('2026-05-31T17:00:00Z'))).toBe('2026-06-01');
    expect(periodRange('week', new Date('2026-06-07T16:59:59Z')).from).toBe('2026-06-01');
    expect(periodRange('week', new Date('2026-06-07T17:00:00Z')).from).toBe('2026-06-08');
  });

  it('takes an unknown period for the default', () => {
    expect(parseFigurePeriod('decade')).toBe('month');
    expect(parseFigurePeriod('year')).toBe('year');
  });

  it('links each number to the list with the same question', () => {
    const range = { from: '2026-06-01', to: '2026-06-10' };
    expect(figureHref({ scope: null, range }, 'late', { department: 'so-a' })).toBe(
      '/reports?department=so-a&lateness=late&sort=dueAt',
    );
    expect(figureHref({ scope: ['so-a', 'so-b'], range }, 'closedLate', { category: 'rac' })).toBe(
      '/reports?category=rac&department=so-a,so-b&outcome=breached&closedFrom=2026-06-01&closedTo=2026-06-10',
    );
    expect(figureHref({ scope: null, range }, 'received', { department: null })).toBe(
      '/reports?noDepartment=true&receivedFrom=2026-06-01&receivedTo=2026-06-10',
    );
  });
});
