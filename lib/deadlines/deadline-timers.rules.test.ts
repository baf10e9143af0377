import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeWeek } from './calendar-schema';
import { stepFrom, timerAt, timerKind, warningStep, type TimedClock } from './deadline-timers';
import { escalationLadder } from './escalation-ladder';
import { addWorkingMinutes, workingMinutesBetween, type Calendar, type DayKind } from './working-time';

const at = (local: string) => new Date(`${local}:00+07:00`);
const plain: Calendar = { week: officeWeek, days: new Map() };
const holiday: Calendar = {
  week: officeWeek,
  days: new Map<string, DayKind>([['2026-09-02', 'holiday']]),
};
/** Monday 31 August 2026, 08:00. */
const monday = at('2026-08-31T08:00');
const clock = (dueAt: string, more: Partial<TimedClock> = {}): TimedClock => ({
  startedAt: monday,
  dueAt: at(dueAt),
  calendar: plain,
  warnHours: 8,
  escalateHours: 4,
  ...more,
});

describe('when a step falls', () => {
  it.each([
    [
      'eight hours ahead are more than a day of seven and a half',
      clock('2026-09-04T17:00'),
      -1,
      '2026-09-03T16:30',
    ],
    ['eight hours ahead cross the night', clock('2026-09-04T10:00'), -1, '2026-09-03T09:30'],
    ['over a holiday', clock('2026-09-03T10:00', { calendar: holiday }), -1, '2026-09-01T09:30'],
    ['over lunch', clock('2026-09-04T14:00', { warnHours: 1 }), -1, '2026-09-04T11:00'],
    ['a breach at closing time is told the next morning', clock('2026-09-03T17:00'), 0, '2026-09-04T07:30'],
    ['a breach at lunch is told after it', clock('2026-09-04T11:30'), 0, '2026-09-04T13:30'],
    ['a breach in the morning is told a minute later', clock('2026-09-04T09:00'), 0, '2026-09-04T09:01'],
    ['a breach on Friday evening is told on Monday', clock('2026-09-04T17:00'), 0, '2026-09-07T07:30'],
    ['the next rung four hours later', clock('2026-09-03T17:00'), 1, '2026-09-04T13:30'],
    ['the third rung eight hours later', clock('2026-09-03T17:00'), 2, '2026-09-07T08:00'],
  ] as const)('%s', (_name, given, step, expected) => {
    expect(timerAt(given, step)).toEqual(at(expected));
  });

  it('never warns in the first half of a short promise', () => {
    const short = clock('2026-08-31T16:00', { warnHours: 8 });
    expect(workingMinutesBetween(plain, monday, short.dueAt)).toBe(360);
    expect(timerAt(short, warningStep)).toEqual(at('2026-08-31T11:00'));
  });

  it('leaves out a warning that comes after the due date', () => {
    const late = clock('2026-09-03T17:00');
    expect(stepFrom(late, -1, at('2026-09-03T16:59'))).toBe(-1);
    expect(stepFrom(late, -1, at('2026-09-04T07:30'))).toBe(0);
    expect(stepFrom(late, 2, at('2026-09-09T07:30'))).toBe(2);
  });

  it('calls each step by its name', () => {
    expect([-1, 0, 1, 5].map(timerKind)).toEqual(['warned', 'overdue', 'escalated', 'escalated']);
  });
});

it('timers fall into working time, in order, and none but the warning before the due date', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 10 });
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 30_000 }),
      (off, term, warnHours, escalateHours, shift) => {
        const calendar: Calendar = {
          week: officeWeek,
          days: new Map(
            off.map((day) => [
              new Date(Date.UTC(2026, 7, 31 + day)).toISOString().slice(0, 10),
              'holiday' as const,
            ]),
          ),
        };
        const startedAt = new Date(monday.getTime() + shift * 60_000);
        const dueAt = addWorkingMinutes(calendar, startedAt, term);
        const given = { startedAt, dueAt, calendar, warnHours, escalateHours };
        const moments = [-1, 0, 1, 2, 3].map((step) => timerAt(given, step));
        const lead = Math.min(warnHours * 60, Math.floor(term / 2));
        for (const [index, moment] of moments.entries()) {
          const minuteLater = new Date(moment.getTime() + 60_000);
          expect(workingMinutesBetween(calendar, moment, minuteLater)).toBe(1);
          const next = moments[index + 1];
          // A warning without lead time coincides with the breach, and is left out (stepFrom).
          if (next) expect(index === 0 && lead === 0 ? next >= moment : next > moment).toBe(true);
          if (index > 0) expect(moment > dueAt).toBe(true);
          if (index > 1)
            expect(workingMinutesBetween(calendar, moments[index - 1] ?? moment, moment)).toBe(
              escalateHours * 60,
            );
        }
        const warned = workingMinutesBetween(calendar, moments[0] ?? dueAt, dueAt);
        expect(warned).toBeLessThanOrEqual(lead);
      },
    ),
    { numRuns: 5_000 },
  );
});

describe('the ladder', () => {
  const leaders = {
    of: new Map([
      [1, [10]],
      [3, [30, 31]],
    ]),
    officeWide: [90, 10],
  };

  it('goes from the assignee up the tree, past departments without a leader', () => {
    expect(escalationLadder({ assigneeId: 7, departmentPath: [1, 2, 3] }, leaders)).toEqual([
      [7],
      [30, 31],
      [10],
      [90],
    ]);
  });

  it('begins with a leader where nobody is assigned, and with the whole office where no department has it', () => {
    expect(escalationLadder({ assigneeId: null, departmentPath: [1, 2] }, leaders)).toEqual([[10], [90]]);
    expect(escalationLadder({ assigneeId: null, departmentPath: [] }, leaders)).toEqual([[90, 10]]);
  });

  it('tells nobody twice: a leader who has the case stands on one rung', () => {
    expect(escalationLadder({ assigneeId: 30, departmentPath: [3] }, leaders)).toEqual([
      [30],
      [31],
      [90, 10],
    ]);
    const alone = { of: new Map([[3, [30]]]), officeWide: [30] };
    expect(escalationLadder({ assigneeId: 30, departmentPath: [3] }, alone)).toEqual([[30]]);
    expect(
      escalationLadder({ assigneeId: null, departmentPath: [3] }, { of: new Map(), officeWide: [] }),
    ).toEqual([]);
  });
});
