import { describe, expect, it } from 'vitest';
import { officeWeek } from './calendar-schema';
import { lateness, warnWindow } from './lateness';
import { judgeDeadline } from './clock';
import { pauseClock, reportPromise, resumeClock } from './report-deadline';
import type { Calendar } from './working-time';

const at = (local: string) => new Date(`${local}:00+07:00`);
const plain: Calendar = { week: officeWeek, days: new Map() };
const open = {
  dueAt: at('2026-03-05T17:00'),
  closedAt: null,
  deadlineOutcome: null,
  pausedMinutesLeft: null,
};

describe('lateness', () => {
  it.each([
    ['well before', at('2026-03-04T17:00'), 'on_time'],
    ['inside the warning time', at('2026-03-05T09:01'), 'due_soon'],
    ['at the very instant', at('2026-03-05T17:00'), 'due_soon'],
    ['a moment after', new Date(at('2026-03-05T17:00').getTime() + 1), 'late'],
  ])('%s', (_name, now, expected) => {
    expect(lateness(open, now, 480)).toBe(expected);
  });

  it('is what was judged once closed, whatever the clock says now', () => {
    const closed = { ...open, closedAt: at('2026-03-06T08:00') };
    expect(lateness({ ...closed, deadlineOutcome: 'breached' }, at('2026-03-01T08:00'), 480)).toBe(
      'breached',
    );
    expect(lateness({ ...closed, deadlineOutcome: 'met' }, at('2027-03-01T08:00'), 480)).toBe('met');
    expect(lateness(closed, at('2027-03-01T08:00'), 480)).toBe('none');
  });

  it('is paused while the citizen is asked, and none without a due date', () => {
    expect(lateness({ ...open, dueAt: null, pausedMinutesLeft: -5 }, at('2026-03-01T08:00'), 480)).toBe(
      'paused',
    );
    expect(lateness({ ...open, dueAt: null }, at('2026-03-01T08:00'), 480)).toBe('none');
  });

  it('warns in working time: from Friday afternoon eight working hours reach past the weekend', () => {
    const friday = at('2026-03-06T15:00');
    expect(new Date(friday.getTime() + warnWindow(plain, friday, 480) * 60_000)).toEqual(
      at('2026-03-09T15:30'),
    );
  });
});

describe('the clock of a report', () => {
  it('promises acceptance in working hours and an answer at the end of the n-th working day', () => {
    const sla = {
      accept: { unit: 'working_hours', value: 8 },
      resolve: { unit: 'working_days', value: 7 },
      update: { unit: 'working_days', value: 3 },
    } as const;
    expect(reportPromise(plain, sla, at('2021-03-04T16:00'))).toEqual({
      nextUpdateDueAt: at('2021-03-09T17:00'),
      acceptDueAt: at('2021-03-05T16:30'),
      dueAt: at('2021-03-15T17:00'),
    });
  });

  it('gives back after a pause exactly what was left, also when it was less than nothing', () => {
    const due = at('2026-03-05T17:00');
    const left = pauseClock(plain, due, at('2026-03-05T11:00'));
    expect(left).toBe(30 + 210);
    expect(resumeClock(plain, left, at('2026-03-09T07:30'))).toEqual(at('2026-03-09T11:30'));
    expect(pauseClock(plain, due, at('2026-03-06T08:00'))).toBe(-30);
    expect(resumeClock(plain, -30, at('2026-03-09T08:00'))).toEqual(at('2026-03-09T07:30'));
  });

  it('judges the due instant as met', () => {
    expect(judgeDeadline(open.dueAt, open.dueAt)).toBe('met');
    expect(judgeDeadline(open.dueAt, new Date(open.dueAt.getTime() + 1))).toBe('breached');
  });
});
