/** Worked out by hand on the shipped calendars, with a paper calendar beside it. Change a date only with the law in hand. */
import { describe, expect, it } from 'vitest';
import { explainClock } from '../../../lib/deadlines/explain-clock';
import { readClock } from '../../../lib/deadlines/clock';
import type { Term } from '../../../lib/deadlines/term';
import { shippedCalendar } from './calendars';

const at = (local: string) => new Date(`${local}:00+07:00`);
const local = (date: Date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
const days = (value: number): Term => ({ unit: 'working_days', value });
const hours = (value: number): Term => ({ unit: 'working_hours', value });
const sameDay = (cutOff = 15 * 60): Term => ({ unit: 'same_day', cutOff });

/** office: 07:30–11:30, 13:30–17:00, Monday to Friday. one-stop: Saturday 07:30–11:30 too. */
const golden: [why: string, calendar: 'office' | 'one-stop', received: string, term: Term, due: string][] = [
  ['real ticket, sent on a Thursday', 'office', '2021-03-04T09:12', days(7), '2021-03-15T17:00'],
  ['real ticket, sent on a Sunday', 'office', '2023-10-22T20:40', days(7), '2023-11-01T17:00'],

  ['New Year 2025', 'office', '2024-12-31T16:45', hours(0.5), '2025-01-02T07:45'],
  ['Tết 2025, 27–31/1', 'office', '2025-01-23T10:00', days(3), '2025-02-04T17:00'],
  ['Tết 2025 in hours', 'office', '2025-01-24T16:30', hours(1), '2025-02-03T08:00'],
  ['received on the first of Tết 2025', 'office', '2025-01-29T09:00', days(1), '2025-02-04T17:00'],
  ['Giỗ Tổ on Monday 7/4/2025', 'office', '2025-04-04T08:00', days(1), '2025-04-08T17:00'],
  ['make-up Saturday 26/4/2025 is a working day', 'office', '2025-04-25T09:00', days(1), '2025-04-26T17:00'],
  ['received on that Saturday', 'office', '2025-04-26T14:00', days(1), '2025-04-28T17:00'],
  ['30/4, 1/5 and the swap day 2/5/2025', 'office', '2025-04-28T10:00', days(3), '2025-05-06T17:00'],
  ['the same in hours', 'office', '2025-04-29T16:00', hours(2), '2025-05-05T08:30'],
  ['1–2/9/2025', 'office', '2025-08-29T10:00', days(1), '2025-09-03T17:00'],

  ['New Year 2026 and its swap day', 'office', '2025-12-31T09:00', days(2), '2026-01-06T17:00'],
  ['make-up Saturday 10/1/2026', 'office', '2026-01-08T10:00', days(2), '2026-01-10T17:00'],
  ['lunch on that Saturday', 'office', '2026-01-10T11:00', hours(1), '2026-01-10T14:00'],
  ['Tết 2026, 16–20/2', 'office', '2026-02-13T08:00', days(5), '2026-02-27T17:00'],
  ['Tết 2026, a minute before it', 'office', '2026-02-13T16:59', hours(8), '2026-02-24T07:59'],
  ['Giỗ Tổ on Sunday, substitute Monday 27/4', 'office', '2026-04-24T09:00', days(1), '2026-04-28T17:00'],
  ['received on that Sunday, over 30/4–1/5', 'office', '2026-04-26T09:00', days(7), '2026-05-11T17:00'],
  ['30/4–1/5/2026 in hours', 'office', '2026-04-29T16:30', hours(1), '2026-05-04T08:00'],
  ['into the make-up Saturday 22/8/2026', 'office', '2026-08-21T16:00', hours(2), '2026-08-22T08:30'],
  ['swap day 31/8, then 1–2/9/2026', 'office', '2026-08-28T10:00', days(2), '2026-09-04T17:00'],
  ['received on the Saturday before', 'office', '2026-08-29T10:00', days(1), '2026-09-04T17:00'],
  ['24/11/2026', 'office', '2026-11-23T10:00', days(1), '2026-11-25T17:00'],
  ['received on 24/11/2026', 'office', '2026-11-24T10:00', hours(4), '2026-11-25T11:30'],
  ['seven days over 24/11/2026', 'office', '2026-11-18T10:00', days(7), '2026-11-30T17:00'],

  ['New Year 2027', 'office', '2026-12-31T15:00', days(1), '2027-01-04T17:00'],
  ['Tết 2027 with its two substitutes', 'office', '2027-02-04T09:00', days(1), '2027-02-12T17:00'],
  ['Tết 2027 in hours, over lunch', 'office', '2027-02-04T16:00', hours(8), '2027-02-12T16:30'],
  ['Giỗ Tổ 16/4/2027', 'office', '2027-04-15T10:00', days(1), '2027-04-19T17:00'],
  ['1/5/2027 on a Saturday, substitute 3/5', 'office', '2027-04-29T10:00', days(1), '2027-05-04T17:00'],
  ['2/9/2027 and the day beside it', 'office', '2027-09-01T10:00', days(2), '2027-09-07T17:00'],
  ['24/11/2027', 'office', '2027-11-23T16:00', hours(2), '2027-11-25T08:30'],

  ['over lunch', 'office', '2026-03-02T11:00', hours(1), '2026-03-02T14:00'],
  ['received at lunch', 'office', '2026-03-02T12:15', hours(0.25), '2026-03-02T13:45'],
  ['four hours from opening end at lunch', 'office', '2026-03-02T07:30', hours(4), '2026-03-02T11:30'],
  ['received in the evening', 'office', '2026-03-02T21:10', hours(8), '2026-03-04T08:00'],
  ['received before the office opens', 'office', '2026-03-03T05:00', hours(1), '2026-03-03T08:30'],

  ['Saturday morning counts', 'one-stop', '2026-06-05T16:00', hours(3), '2026-06-06T09:30'],
  ['Saturday ends at half past eleven', 'one-stop', '2026-06-05T10:00', days(1), '2026-06-06T11:30'],
  ['after closing on Saturday', 'one-stop', '2026-06-06T12:00', hours(1), '2026-06-08T08:30'],
  ['a make-up Saturday is worked whole', 'one-stop', '2026-08-21T10:00', days(1), '2026-08-22T17:00'],
  ['a holiday on Saturday is off here too', 'one-stop', '2027-04-29T10:00', days(1), '2027-05-04T17:00'],

  ['same day, a minute before 15:00', 'office', '2026-06-09T14:59', sameDay(), '2026-06-09T17:00'],
  ['same day at 15:00: the next working day', 'office', '2026-06-09T15:00', sameDay(), '2026-06-10T17:00'],
  ['same day on Friday afternoon', 'office', '2026-06-05T15:30', sameDay(), '2026-06-08T17:00'],
  ['the same where Saturday is open', 'one-stop', '2026-06-05T15:30', sameDay(), '2026-06-06T11:30'],
  ['same day on Saturday morning', 'one-stop', '2026-06-06T10:00', sameDay(), '2026-06-06T11:30'],
  ['same day as Saturday closes', 'one-stop', '2026-06-06T11:30', sameDay(), '2026-06-08T17:00'],
  ['same day, sent on Sunday evening', 'office', '2026-06-07T16:00', sameDay(), '2026-06-08T17:00'],
  ['same day before New Year', 'office', '2025-12-31T15:00', sameDay(), '2026-01-05T17:00'],
  ['same day before 24/11', 'office', '2026-11-23T16:59', sameDay(), '2026-11-25T17:00'],
  ['the cut-off is data', 'office', '2026-06-09T16:00', sameDay(16 * 60 + 30), '2026-06-09T17:00'],
];

describe('golden due dates', () => {
  it.each(golden)('%s', (_why, code, received, term, due) => {
    const inputs = { startedAt: at(received), term, calendar: shippedCalendar(code) };
    const now = at(received);
    expect(local(readClock(inputs, now).dueAt)).toBe(due);
    const { total, intervals } = explainClock(inputs, now);
    expect(intervals.reduce((sum, each) => sum + each.minutes, 0)).toBe(total);
  });

  it('are at least forty', () => {
    expect(golden.length).toBeGreaterThanOrEqual(40);
  });
});
