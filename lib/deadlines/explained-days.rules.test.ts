import { expect, it } from 'vitest';
import { officeWeek } from './calendar-schema';
import type { ClockInputs } from './clock';
import { explainClock } from './explain-clock';
import { explainedClock } from './explained-clock';
import { explainedDays } from './explained-days';

const at = (local: string) => new Date(`${local}:00+07:00`);
const base: ClockInputs = {
  startedAt: at('2026-08-28T10:00'),
  term: { unit: 'working_days', value: 2 },
  calendar: {
    week: officeWeek,
    days: new Map([
      ['2026-08-31', 'swap_off'],
      ['2026-09-01', 'holiday'],
      ['2026-09-02', 'holiday'],
    ]),
    facts: new Map([
      ['2026-09-01', { name: 'Quốc khánh', source: 'Law', isOfficial: true }],
      ['2026-09-02', { name: 'Quốc khánh', source: 'Law', isOfficial: true }],
    ]),
  },
};
const rows = (inputs: ClockInputs, asOf: string) => {
  const clock = explainedClock(explainClock(inputs, at(asOf)));
  return explainedDays(clock).map((day) => [
    day.kind,
    day.intervals.length,
    day.minutes,
    day.sum,
    day.workingDay,
  ]);
};

it('has one row a day and one for days off in a row, the last sum being the clock', () => {
  // Friday from 10:00: 90 and 210 minutes; weekend, swap day, two holidays; Thursday and Friday whole.
  expect(rows(base, '2026-08-28T10:00')).toEqual([
    ['day', 3, 300, 300, 0],
    ['weekend', 1, 0, 300, null],
    ['swap_off', 1, 0, 300, null],
    ['holiday', 1, 0, 300, null],
    ['day', 3, 450, 750, 1],
    ['day', 3, 450, 1_200, 2],
  ]);
});

it('is the same whenever it is read, in the middle of a day, a holiday or after it', () => {
  for (const moment of ['2026-08-28T14:20', '2026-09-01T09:00', '2026-09-03T12:00', '2026-09-09T09:00']) {
    expect(rows(base, moment)).toEqual(rows(base, '2026-08-28T10:00'));
  }
});

it('gives a pause and an extension rows of their own, where they happened', () => {
  const inputs: ClockInputs = {
    ...base,
    pauses: [{ from: at('2026-08-28T14:00'), to: at('2026-09-03T10:00'), reason: 'asked' }],
    extensions: [{ at: at('2026-09-03T11:00'), until: at('2026-09-08T17:00'), reason: 'rain' }],
  };
  expect(rows(inputs, '2026-09-04T09:00').map(([kind, , minutes]) => [kind, minutes])).toEqual([
    ['day', 120],
    ['pause', 0],
    ['day', 90],
    ['extension', 0],
    ['day', 210],
    ['day', 450],
    ['weekend', 0],
    ['day', 450],
    ['day', 450],
  ]);
});
