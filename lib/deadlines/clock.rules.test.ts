import { describe, expect, it } from 'vitest';
import { officeWeek } from './calendar-schema';
import { readClock, type ClockInputs } from './clock';
import { explainClock } from './explain-clock';
import { splitMinutes, stepDueDates } from './step-shares';
import type { Calendar } from './working-time';

const at = (local: string) => new Date(`${local}:00+07:00`);
const local = (date: Date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
const plain: Calendar = { week: officeWeek, days: new Map() };
const morning: Calendar = {
  week: [...officeWeek.slice(0, 5), [[450, 690]], []],
  days: new Map(),
};
/** Received Tuesday 9 June 2026, due Friday 12 June 17:00. */
const threeDays: ClockInputs = {
  startedAt: at('2026-06-09T09:00'),
  term: { unit: 'working_days', value: 3 },
  calendar: plain,
};
const due = (inputs: ClockInputs, asOf: string) => local(readClock(inputs, at(asOf)).dueAt);
const shown = (inputs: ClockInputs, asOf: string) =>
  explainClock(inputs, at(asOf)).intervals.map((each) =>
    [each.kind, local(each.from).slice(5), local(each.to).slice(5), each.minutes].join(' '),
  );

describe('a clock', () => {
  it('tells what passed and what is left, and goes on counting when late', () => {
    expect(readClock(threeDays, at('2026-06-10T10:00'))).toMatchObject({
      dueAt: at('2026-06-12T17:00'),
      isPaused: false,
      total: 150 + 210 + 3 * 450,
      elapsed: 150 + 210 + 150,
      remaining: 1_200,
    });
    expect(readClock(threeDays, at('2026-06-15T08:00'))).toMatchObject({ remaining: -30 });
    expect(readClock(threeDays, at('2026-06-08T08:00'))).toMatchObject({ elapsed: 0, remaining: 1_710 });
  });

  it('stands still during a pause and ends later by the working minutes that the pause took', () => {
    const asked = { from: at('2026-06-10T10:00'), to: null, reason: 'Which house?' };
    const open = { ...threeDays, pauses: [asked] };
    expect(readClock(open, at('2026-06-11T16:00'))).toMatchObject({ isPaused: true, remaining: 1_200 });
    const closed = { ...threeDays, pauses: [{ ...asked, to: at('2026-06-15T08:00') }] };
    expect(due(closed, '2026-06-15T08:00')).toBe('2026-06-17T15:00');
    const atNight = { ...asked, from: at('2026-06-10T17:30'), to: at('2026-06-11T07:00') };
    expect(due({ ...threeDays, pauses: [atNight] }, '2026-06-11T08:00')).toBe('2026-06-12T17:00');
    const tooLate = { ...asked, from: at('2026-06-15T10:00'), to: at('2026-06-16T10:00') };
    expect(readClock({ ...threeDays, pauses: [tooLate] }, at('2026-06-16T11:00'))).toMatchObject({
      dueAt: at('2026-06-12T17:00'),
      remaining: -(150 + 60),
    });
  });

  it('is extended to a chosen date, which a later pause moves on', () => {
    const extensions = [{ at: at('2026-06-11T08:00'), until: at('2026-06-16T17:00'), reason: 'Rain' }];
    expect(due({ ...threeDays, extensions }, '2026-06-11T08:00')).toBe('2026-06-16T17:00');
    const pauses = [{ from: at('2026-06-15T08:00'), to: at('2026-06-15T10:00'), reason: 'Which house?' }];
    expect(due({ ...threeDays, extensions, pauses }, '2026-06-15T10:00')).toBe('2026-06-17T09:30');
    const back = [{ at: at('2026-06-11T08:00'), until: at('2026-06-10T17:00'), reason: 'Never earlier' }];
    expect(due({ ...threeDays, extensions: back }, '2026-06-11T08:00')).toBe('2026-06-12T17:00');
  });

  it('begins again for the unit it is handed to, by that unit’s calendar; the whole case keeps its own', () => {
    const transfer = {
      at: at('2026-06-10T10:00'),
      to: 'One-stop centre',
      restarts: false,
      calendar: morning,
    };
    expect(due({ ...threeDays, transfers: [transfer] }, '2026-06-10T10:00')).toBe('2026-06-12T17:00');
    const unit = { ...threeDays, transfers: [{ ...transfer, restarts: true }] };
    expect(due(unit, '2026-06-10T10:00')).toBe('2026-06-13T11:30');
    expect(shown(unit, '2026-06-10T10:00')[0]).toBe('transfer 06-09T09:00 06-10T10:00 0');
  });

  it('counts by another calendar from the day that one begins', () => {
    const inputs = { ...threeDays, calendar: { ...plain, next: { from: '2026-06-12', calendar: morning } } };
    expect(due({ ...inputs, term: { unit: 'working_days', value: 4 } }, '2026-06-09T09:00')).toBe(
      '2026-06-13T11:30',
    );
  });
});

describe('the explanation of a clock', () => {
  it('names every stretch from receipt to due date', () => {
    const calendar: Calendar = {
      ...plain,
      days: new Map([
        ['2026-08-22', 'makeup_work'],
        ['2026-08-24', 'holiday'],
      ]),
      facts: new Map([['2026-08-24', { name: 'Feast', source: 'Decree', isOfficial: false }]]),
    };
    const inputs: ClockInputs = {
      startedAt: at('2026-08-21T16:00'),
      term: { unit: 'working_hours', value: 9 },
      calendar,
      pauses: [{ from: at('2026-08-22T09:00'), to: at('2026-08-22T14:00'), reason: 'Which house?' }],
    };
    expect(shown(inputs, '2026-08-21T16:00')).toEqual([
      'work 08-21T16:00 08-21T17:00 60',
      'night 08-21T17:00 08-22T07:30 0',
      'makeup_work 08-22T07:30 08-22T09:00 90',
      'pause 08-22T09:00 08-22T14:00 0',
      'makeup_work 08-22T14:00 08-22T17:00 180',
      'night 08-22T17:00 08-23T00:00 0',
      'weekend 08-23T00:00 08-24T00:00 0',
      'holiday 08-24T00:00 08-25T00:00 0',
      'night 08-25T00:00 08-25T07:30 0',
      'work 08-25T07:30 08-25T11:00 210',
    ]);
    const { intervals } = explainClock(inputs, at('2026-08-21T16:00'));
    expect(intervals.find((each) => each.kind === 'holiday')?.day).toMatchObject({ name: 'Feast' });
    expect(intervals.find((each) => each.kind === 'pause')?.reason).toBe('Which house?');
  });

  it('parts what has passed from what is to come at the moment it is read', () => {
    const { intervals, elapsed, remaining } = explainClock(threeDays, at('2026-06-10T10:00'));
    const sum = (isPast: boolean) =>
      intervals.filter((each) => each.isPast === isPast).reduce((total, each) => total + each.minutes, 0);
    expect([sum(true), sum(false)]).toEqual([elapsed, remaining]);
  });

  it('has the extension where it was granted', () => {
    const extensions = [{ at: at('2026-06-10T10:00'), until: at('2026-06-15T17:00'), reason: 'Rain' }];
    expect(shown({ ...threeDays, extensions }, '2026-06-10T10:00')).toContain(
      'extension 06-10T10:00 06-10T10:00 0',
    );
  });
});

describe('shares of a clock', () => {
  it('give the minutes left over to the largest remainders', () => {
    expect(splitMinutes(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitMinutes(10, [50, 30, 20])).toEqual([5, 3, 2]);
    expect(splitMinutes(7, [0.6, 0, 0.4])).toEqual([4, 0, 3]);
    expect(() => splitMinutes(10, [0, 0])).toThrow(RangeError);
    expect(() => splitMinutes(1.5, [1])).toThrow(RangeError);
  });

  it('make due dates of steps that end with the case', () => {
    // 360 minutes on Tuesday and 450 on each of three days: 1,710 in all, a third is 570.
    expect(stepDueDates(threeDays, splitMinutes(1710, [1, 1, 1]), at('2026-06-09T09:00')).map(local)).toEqual(
      ['2026-06-10T11:00', '2026-06-11T15:00', '2026-06-12T17:00'],
    );
  });
});
