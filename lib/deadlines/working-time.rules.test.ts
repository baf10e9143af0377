import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarWeek, officeWeek } from './calendar-schema';
import {
  addWorkingMinutes,
  blocksOn,
  dateOf,
  dayOf,
  endOfWorkingDayAfter,
  isWorkingDay,
  localDate,
  workingMinutesBetween,
  type Block,
  type Calendar,
  type DayKind,
} from './working-time';

const at = (local: string) => new Date(`${local}:00+07:00`);
const local = (date: Date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
const plain: Calendar = { week: officeWeek, days: new Map() };

/** The weekdays off and make-up Saturdays of 2026 (domain.md §4). */
const year2026: Calendar = {
  week: officeWeek,
  days: new Map<string, DayKind>([
    ['2026-01-01', 'holiday'],
    ['2026-01-02', 'swap_off'],
    ['2026-01-10', 'makeup_work'],
    ['2026-02-16', 'holiday'],
    ['2026-02-17', 'holiday'],
    ['2026-02-18', 'holiday'],
    ['2026-02-19', 'holiday'],
    ['2026-02-20', 'holiday'],
    ['2026-04-27', 'substitute_off'],
    ['2026-04-30', 'holiday'],
    ['2026-05-01', 'holiday'],
    ['2026-08-22', 'makeup_work'],
    ['2026-08-31', 'swap_off'],
    ['2026-09-01', 'holiday'],
    ['2026-09-02', 'holiday'],
    ['2026-11-24', 'holiday'],
  ]),
};

describe('the end of the n-th working day after the receiving day', () => {
  it.each([
    ['a real ticket sent on a Thursday', plain, '2021-03-04T09:12', 7, '2021-03-15T17:00'],
    [
      'a real ticket sent on a Sunday is received on Monday',
      plain,
      '2023-10-22T20:40',
      7,
      '2023-11-01T17:00',
    ],
    [
      'late in the evening of a working day is still that day',
      plain,
      '2021-03-04T23:59',
      7,
      '2021-03-15T17:00',
    ],
    [
      'just after midnight in Vietnam is the next day, though not in UTC',
      plain,
      '2021-03-05T00:00',
      1,
      '2021-03-08T17:00',
    ],
    ['over Tết', year2026, '2026-02-12T10:00', 3, '2026-02-24T17:00'],
    ['received during Tết', year2026, '2026-02-17T10:00', 1, '2026-02-24T17:00'],
    ['over the substitute day, 30/4 and 1/5', year2026, '2026-04-24T10:00', 3, '2026-05-04T17:00'],
    ['the make-up Saturday counts', year2026, '2026-08-21T10:00', 1, '2026-08-22T17:00'],
    ['over 2/9 with its swap day', year2026, '2026-08-28T10:00', 1, '2026-09-03T17:00'],
    ['the day of culture', year2026, '2026-11-23T16:59', 1, '2026-11-25T17:00'],
    ['no days: the end of the receiving day', plain, '2021-03-06T10:00', 0, '2021-03-08T17:00'],
  ])('%s', (_name, calendar, from, days, due) => {
    expect(local(endOfWorkingDayAfter(calendar, at(from), days))).toBe(due);
  });
});

describe('adding working minutes', () => {
  it.each([
    ['within the morning', '2026-03-02T08:00', 60, '2026-03-02T09:00'],
    ['ends with the block, not at the next one', '2026-03-02T07:30', 240, '2026-03-02T11:30'],
    ['over lunch', '2026-03-02T11:00', 60, '2026-03-02T14:00'],
    ['received at lunch', '2026-03-02T12:10', 10, '2026-03-02T13:40'],
    ['before the office opens', '2026-03-02T05:00', 1, '2026-03-02T07:31'],
    ['over a weekend', '2026-03-06T16:00', 90, '2026-03-09T08:00'],
    ['eight hours from Friday morning', '2026-03-06T07:30', 480, '2026-03-09T08:00'],
    ['over Tết', '2026-02-13T16:59', 2, '2026-02-23T07:31'],
    ['into a make-up Saturday', '2026-08-21T16:59', 2, '2026-08-22T07:31'],
    ['over the swap day', '2026-08-28T16:59', 2, '2026-09-03T07:31'],
    ['over 24/11', '2026-11-23T16:30', 31, '2026-11-25T07:31'],
    ['nothing', '2026-03-07T10:00', 0, '2026-03-07T10:00'],
    ['back over lunch', '2026-03-02T14:00', -60, '2026-03-02T11:00'],
    ['back over Tết', '2026-02-23T07:31', -2, '2026-02-13T16:59'],
  ])('%s', (_name, from, minutes, due) => {
    expect(local(addWorkingMinutes(year2026, at(from), minutes))).toBe(due);
  });

  it('counts whole minutes, so that seconds never add up to one', () => {
    const from = new Date('2026-03-02T08:00:59.900+07:00');
    expect(local(addWorkingMinutes(plain, from, 1))).toBe('2026-03-02T08:01');
    expect(workingMinutesBetween(plain, from, addWorkingMinutes(plain, from, 777))).toBe(777);
  });

  it('refuses a calendar without working time instead of searching for ever', () => {
    const never: Calendar = { week: [[], [], [], [], [], [], []], days: new Map() };
    expect(() => addWorkingMinutes(never, at('2026-03-02T08:00'), 1)).toThrow(RangeError);
    expect(() => endOfWorkingDayAfter(never, at('2026-03-02T08:00'), 1)).toThrow(RangeError);
  });
});

it('knows working days by date', () => {
  expect(isWorkingDay(year2026, '2026-08-22')).toBe(true);
  expect(isWorkingDay(year2026, '2026-08-29')).toBe(false);
  expect(isWorkingDay(year2026, '2026-02-17')).toBe(false);
  expect(localDate(new Date('2026-03-01T17:00:00Z'))).toBe('2026-03-02');
});

it('reads a stored week and refuses overlapping or backward blocks', () => {
  const day = [
    ['07:30', '11:30'],
    ['13:30', '17:00'],
  ];
  expect(CalendarWeek.parse([day, day, day, day, day, [['07:30', '11:30']], []])[5]).toEqual([[450, 690]]);
  expect(
    CalendarWeek.safeParse([
      [
        ['07:30', '11:30'],
        ['11:00', '17:00'],
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ]).success,
  ).toBe(false);
  expect(CalendarWeek.safeParse([[['11:30', '07:30']], [], [], [], [], [], []]).success).toBe(false);
});

/** The simplest model there is: look at every minute. */
function minuteIsWorked(calendar: Calendar, minuteSinceEpoch: number): boolean {
  const instant = new Date(minuteSinceEpoch * 60_000);
  const minute = (instant.getUTCHours() + 7) * 60 + instant.getUTCMinutes();
  return blocksOn(calendar, dayOf(instant)).some(
    ([opens, closes]) => minute % 1440 >= opens && minute % 1440 < closes,
  );
}
function model(calendar: Calendar, from: Date, minutes: number): Date {
  let minute = Math.floor(from.getTime() / 60_000);
  for (let left = minutes; left > 0; minute += 1) if (minuteIsWorked(calendar, minute)) left -= 1;
  for (let left = minutes; left < 0; minute -= 1) if (minuteIsWorked(calendar, minute - 1)) left += 1;
  return new Date(minute * 60_000);
}

const blocks = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((marks) => marks.sort((a, b) => a - b))
  .map((marks) => marks.flatMap((mark, i): Block[] => (i % 2 ? [[marks[i - 1]! * 15, mark * 15]] : [])));
const base = dayOf(at('2026-01-26T00:00'));
const calendars = fc
  .record({
    week: fc.array(blocks, { minLength: 7, maxLength: 7 }),
    days: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom<DayKind>('holiday', 'substitute_off', 'swap_off', 'makeup_work'),
      ),
      { maxLength: 12 },
    ),
  })
  .filter(({ week }) => week.some((day) => day.length))
  .map(({ week, days }): Calendar => ({
    week,
    days: new Map(days.map(([day, kind]) => [dateOf(base + day), kind])),
  }));
const instants = fc
  .integer({ min: 0, max: 30 * 1440 * 60 })
  .map((second) => new Date(at('2026-01-28T00:00').getTime() + second * 1000));

describe('against a minute-by-minute model', () => {
  it('adding agrees, forwards and backwards', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: -1500, max: 1500 }), (calendar, from, minutes) => {
        expect(addWorkingMinutes(calendar, from, minutes)).toEqual(model(calendar, from, minutes));
      }),
      { numRuns: 300 },
    );
  });

  it('measuring is the inverse of adding, and intervals add up', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        instants,
        fc.integer({ min: -9000, max: 9000 }),
        (calendar, a, b, minutes) => {
          expect(workingMinutesBetween(calendar, a, addWorkingMinutes(calendar, a, minutes))).toBe(minutes);
          const middle = new Date((a.getTime() + b.getTime()) / 2);
          const parts =
            workingMinutesBetween(calendar, a, middle) + workingMinutesBetween(calendar, middle, b);
          expect(parts).toBe(workingMinutesBetween(calendar, a, b));
        },
      ),
      { numRuns: 300 },
    );
  });
});
