import { describe, expect, it } from 'vitest';
import { CalendarHours, officeWeek, storedHours, type CalendarWeek } from '@/lib/deadlines/calendar-schema';
import { addWorkingMinutes, blocksOn, dayOf } from '@/lib/deadlines/working-time';
import {
  calendarFrom,
  dayFace,
  touchedSpan,
  withChange,
  withHours,
  type CalendarParts,
} from './calendar-change';
import { ChangeCalendar } from './calendar-change-schema';
import { readCalendarDays } from './read-calendar-days';

const at = (local: string) => new Date(`${local}:00+07:00`);
const day = (date: string) => dayOf(at(`${date}T00:00`));
const holiday = { kind: 'holiday', name: 'Nghỉ', source: 'Thông báo', isOfficial: true } as const;
const office = officeWeek as CalendarWeek;
const morning: CalendarWeek = [1, 2, 3, 4, 5, 6, 7].map((n) => (n === 7 ? [] : [[450, 690]]));
const parts: CalendarParts = {
  hours: [{ from: null, week: office }],
  own: [],
  shared: [{ date: '2026-09-02', ...holiday }],
};

describe('a change of days', () => {
  const swap = [
    { date: '2026-08-31', day: { ...holiday, kind: 'swap_off' as const } },
    { date: '2026-08-22', day: { ...holiday, kind: 'makeup_work' as const } },
  ];

  it('changes the days of all in the office’s calendar, and its own in any other', () => {
    const forAll = withChange(parts, { days: swap, hours: null }, true);
    expect(forAll.shared.map((each) => each.date)).toEqual(['2026-08-22', '2026-08-31', '2026-09-02']);
    const own = withChange(parts, { days: swap, hours: null }, false);
    expect([own.shared, own.own.map((each) => each.date)]).toEqual([
      parts.shared,
      ['2026-08-22', '2026-08-31'],
    ]);
    const calendar = calendarFrom(forAll);
    expect(
      ['2026-08-31', '2026-08-22', '2026-08-23', '2026-09-02', '2026-09-03'].map((date) =>
        dayFace(calendar, day(date)),
      ),
    ).toEqual(['swap_off', 'makeup_work', 'weekend', 'holiday', 'work']);
  });

  it('makes a day ordinary again, and its own day goes before that of all', () => {
    const change = { days: [{ date: '2026-09-02', day: null }], hours: null };
    expect(withChange(parts, change, true).shared).toEqual([]);
    const worked = { date: '2026-09-02', day: { ...holiday, kind: 'makeup_work' as const } };
    const own = withChange(parts, { days: [worked], hours: null }, false);
    expect(dayFace(calendarFrom(own), day('2026-09-02'))).toBe('makeup_work');
    expect(dayFace(calendarFrom(withChange(own, change, false)), day('2026-09-02'))).toBe('holiday');
  });

  it('touches the days from its first to its last; new hours touch everything after them', () => {
    expect(touchedSpan({ days: swap, hours: null })).toEqual({ first: '2026-08-22', last: '2026-08-31' });
    const hours = { from: '2026-10-01', week: morning };
    expect(touchedSpan({ days: swap, hours })).toEqual({ first: '2026-08-22', last: null });
    expect(touchedSpan({ days: [], hours: null })).toBeNull();
  });
});

describe('new hours', () => {
  it('hold from their day; what was worked before counts by the old ones', () => {
    const calendar = calendarFrom(
      withChange(parts, { days: [], hours: { from: '2026-10-05', week: morning } }, true),
    );
    expect(blocksOn(calendar, day('2026-10-02'))).toHaveLength(2);
    expect(blocksOn(calendar, day('2026-10-05'))).toHaveLength(1);
    expect(addWorkingMinutes(calendar, at('2026-10-02T16:00'), 120)).toEqual(at('2026-10-05T08:30'));
  });

  it('replace those of the same day, stand in order, and vanish when they repeat what holds already', () => {
    const hours = withHours(withHours(parts.hours, { from: '2026-10-05', week: morning }), {
      from: '2026-09-07',
      week: morning,
    });
    expect(hours.map((each) => each.from)).toEqual([null, '2026-09-07']);
    expect(withHours(hours, { from: '2026-09-07', week: office })).toEqual(parts.hours);
  });

  it('come back from what is stored as they were, one week or several', () => {
    for (const hours of [parts.hours, [...parts.hours, { from: '2026-10-05', week: morning }]])
      expect(CalendarHours.parse(JSON.parse(JSON.stringify(storedHours(hours))))).toEqual(hours);
    expect(CalendarHours.safeParse([{ from: '2026-10-05', week: storedHours(parts.hours) }]).success).toBe(
      false,
    );
  });
});

describe('what a change may say', () => {
  const change = (more: object) =>
    ChangeCalendar.safeParse({ id: 1, version: 1, days: [], hours: null, ...more });
  const week = [[['07:30', '11:30']], [], [], [], [], [], []];
  const problem = (more: object) =>
    change(more).error?.issues.map(({ path, message }) => [path.join('.'), message])[0];

  it.each([
    ['nothing', {}, ['days', 'no_change']],
    [
      'a day twice',
      {
        days: [
          { date: '2026-09-02', day: null },
          { date: '2026-09-02', day: null },
        ],
      },
      ['days', 'day_twice'],
    ],
    [
      'a day that does not exist',
      { days: [{ date: '2026-02-30', day: null }] },
      ['days.0.date', 'Invalid ISO date'],
    ],
    ['a day far away', { days: [{ date: '2126-02-03', day: null }] }, ['days.0.date', 'date_span']],
    [
      'hours that never open',
      { hours: { from: '2026-10-05', week: [[], [], [], [], [], [], []] } },
      ['hours.week', 'never_open'],
    ],
    [
      'blocks that overlap',
      {
        hours: {
          from: '2026-10-05',
          week: [
            [
              ['07:30', '11:30'],
              ['11:00', '12:00'],
            ],
            ...week.slice(1),
          ],
        },
      },
      ['hours.week.0', 'blocks_overlap'],
    ],
    [
      'an hour that is none',
      { hours: { from: '2026-10-05', week: [[['7:30', '11:30']], ...week.slice(1)] } },
      ['hours.week.0.0.0', 'clock'],
    ],
  ])('is never %s', (_name, more, expected) => {
    expect(problem(more)).toEqual(expected);
  });

  it('has several blocks a day', () => {
    const blocks = [
      ['07:30', '09:00'],
      ['09:15', '11:30'],
      ['13:30', '17:00'],
    ];
    expect(
      change({ hours: { from: '2026-10-05', week: [blocks, ...week.slice(1)] } }).data?.hours?.week[0],
    ).toEqual([
      [450, 540],
      [555, 690],
      [810, 1020],
    ]);
  });
});

describe('a decision as CSV', () => {
  it('is read with Vietnamese or English heads, either form of date, comma, semicolon or tab', () => {
    const vi =
      'Ngày;Loại;Tên;Căn cứ;Chính thức\n31/08/2026;Nghỉ hoán đổi;"Nghỉ; hoán đổi";TB 123;có\n22/8/2026;Làm bù;Làm bù;TB 123;\n02/09/2026;Ngày thường;;;\n';
    expect(readCalendarDays(`\uFEFF${vi}`)).toEqual({
      problems: [],
      days: [
        {
          date: '2026-08-31',
          day: { kind: 'swap_off', name: 'Nghỉ; hoán đổi', source: 'TB 123', isOfficial: true },
        },
        {
          date: '2026-08-22',
          day: { kind: 'makeup_work', name: 'Làm bù', source: 'TB 123', isOfficial: false },
        },
        { date: '2026-09-02', day: null },
      ],
    });
    const en = 'date\tkind\tname\tsource\tofficial\n2026-09-02\tholiday\tNational Day\tLaw\tyes';
    expect(readCalendarDays(en.normalize('NFD')).days).toEqual([
      { date: '2026-09-02', day: { kind: 'holiday', name: 'National Day', source: 'Law', isOfficial: true } },
    ]);
  });

  it('names every line that is wrong and takes nothing', () => {
    const text =
      'date,kind,name,source,official\n2026-02-30,holiday,A day,Law,1\n2026-09-02,feast,A day,Law,1\n2026-09-03,holiday,,Law,1\n2026-09-04,holiday,A day,Law,maybe\n2026-09-05,holiday,A day,Law,1\n05/09/2026,holiday,A day,Law,1';
    const { days, problems } = readCalendarDays(text);
    expect(days).toEqual([]);
    expect(problems.map(({ line, messageKey }) => [line, messageKey])).toEqual([
      [2, 'csv_date'],
      [3, 'csv_kind'],
      [4, 'csv_text'],
      [5, 'csv_official'],
      [7, 'csv_twice'],
    ]);
  });

  it.each([
    ['nothing', '', 'csv_broken'],
    ['a broken quote', 'date,kind\n"2026', 'csv_broken'],
    ['heads without a column', 'date,kind,name\n', 'csv_column_missing'],
    ['heads alone', 'date,kind,name,source\n', 'csv_empty'],
  ])('says so of %s', (_name, text, messageKey) => {
    expect(readCalendarDays(text).problems[0]).toMatchObject({ messageKey });
  });
});
