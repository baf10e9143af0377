import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedMinutes, readClock, runningClock, type ClockInputs } from './clock';
import { explainClock } from './explain-clock';
import { stepDueDates, splitMinutes } from './step-shares';
import { dateOf, type Block, type Calendar, type DayKind } from './working-time';
import type { Term } from './term';

/**
 * The clock against the simplest model there is: one byte for every minute of eight weeks, walked from the start.
 * The model knows weeks, days and pauses as anybody would write them down; it shares no code with the clock.
 */
const firstDay = 20_500;
const dayCount = 56;
const minuteCount = dayCount * 1_440;
const origin = firstDay * 86_400_000 - 7 * 3_600_000;
const at = (minute: number, seconds = 0) => new Date(origin + minute * 60_000 + seconds * 1_000);
const minuteOfDate = (date: Date) => Math.floor((date.getTime() - origin) / 60_000);

type Hours = readonly (readonly [number, number])[];
type Plan = { week: Hours[]; days: [number, DayKind][] };
type Case = {
  plan: Plan;
  /** From this day on another plan holds: the calendar was edited. */
  edit: { day: number; plan: Plan } | null;
  start: number;
  seconds: number;
  term: Term;
  pauses: [from: number, length: number, open: boolean][];
  extension: { at: number; length: number } | null;
  transfer: { after: number; restarts: boolean; plan: Plan | null } | null;
  asOf: number;
};

function calendarOf({ plan, edit }: Pick<Case, 'plan' | 'edit'>): Calendar {
  const one = (each: Plan): Calendar => ({
    week: each.week as readonly (readonly Block[])[],
    days: new Map(each.days.map(([day, kind]) => [dateOf(firstDay + day), kind])),
  });
  return {
    ...one(plan),
    ...(edit ? { next: { from: dateOf(firstDay + edit.day), calendar: one(edit.plan) } } : {}),
  };
}

function workedHours(plan: Plan, day: number): Hours {
  // 1970-01-01 was a Thursday.
  const weekday = (firstDay + day + 3) % 7;
  let kind: DayKind | null = null;
  for (const [special, its] of plan.days) if (special === day) kind = its;
  if (kind === 'makeup_work') return plan.week[0]!;
  return kind ? [] : plan.week[weekday]!;
}

/** Minutes of pauses hold 0, as if nobody worked. One buffer for all cases: there are a hundred thousand. */
const buffer = new Uint8Array(minuteCount);

class Model {
  readonly worked = buffer.fill(0);
  readonly hours: Hours[] = [];
  constructor(plan: Plan, edit: Case['edit']) {
    for (let day = 0; day < dayCount; day += 1) {
      const hours = workedHours(edit && day >= edit.day ? edit.plan : plan, day);
      this.hours.push(hours);
      for (const [opens, closes] of hours) {
        this.worked.fill(1, day * 1_440 + opens, day * 1_440 + closes);
      }
    }
  }
  end(day: number): number {
    return day * 1_440 + this.hours[day]![this.hours[day]!.length - 1]![1];
  }
  workingDay(from: number): number {
    let day = from;
    while (this.hours[day]!.length === 0) day += 1;
    return day;
  }
  /** The minute by which `count` worked minutes have passed. */
  walk(from: number, count: number): number {
    let minute = from;
    for (let left = count; left > 0; minute += 1) left -= this.worked[minute]!;
    return minute;
  }
  count(from: number, to: number): number {
    let total = 0;
    for (let minute = from; minute < to; minute += 1) total += this.worked[minute]!;
    return total;
  }
  termEnd(term: Term, start: number): number {
    if (term.unit === 'working_hours') return this.walk(start, Math.round(term.value * 60));
    const today = Math.floor(start / 1_440);
    let day = this.workingDay(today);
    if (term.unit === 'working_days') {
      for (let left = term.value; left > 0; left -= 1) day = this.workingDay(day + 1);
      return this.end(day);
    }
    if (day !== today) return this.end(day);
    const missed = start % 1_440 >= term.cutOff || start >= this.end(day);
    return this.end(missed ? this.workingDay(day + 1) : day);
  }
}

const usual: Hours = [
  [450, 690],
  [810, 1_020],
];
const odd = fc
  .tuple(
    fc.integer({ min: 0, max: 960 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 480 }), { minLength: 2, maxLength: 5 }),
  )
  .map(([opens, marks]): Hours => {
    const sorted = marks.sort((a, b) => a - b);
    return sorted.flatMap((mark, i) => (i % 2 ? [[opens + sorted[i - 1]!, opens + mark] as const] : []));
  });
const hours = fc.oneof(
  { weight: 3, arbitrary: fc.constant(usual) },
  { weight: 1, arbitrary: fc.constant<Hours>([]) },
  { weight: 2, arbitrary: odd },
);
const plans: fc.Arbitrary<Plan> = fc.record({
  // Mondays are worked as usual, so that every case ends within the eight weeks.
  week: fc.array(hours, { minLength: 6, maxLength: 6 }).map((rest) => [usual, ...rest]),
  days: fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom<DayKind>('holiday', 'substitute_off', 'swap_off', 'makeup_work'),
    ),
    { maxLength: 3 },
  ),
});
const terms: fc.Arbitrary<Term> = fc.oneof(
  fc.integer({ min: 1, max: 120 }).map((minutes): Term => ({ unit: 'working_hours', value: minutes / 60 })),
  fc.integer({ min: 0, max: 2 }).map((value): Term => ({ unit: 'working_days', value })),
  fc.integer({ min: 0, max: 1_440 }).map((cutOff): Term => ({ unit: 'same_day', cutOff })),
);
const cases: fc.Arbitrary<Case> = fc.record({
  plan: plans,
  edit: fc.option(fc.record({ day: fc.integer({ min: 0, max: 6 }), plan: plans }), { freq: 2 }),
  start: fc.integer({ min: 0, max: 4_000 }),
  seconds: fc.integer({ min: 0, max: 59 }),
  term: terms,
  pauses: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 6_000 }), fc.integer({ min: 0, max: 1_500 }), fc.boolean()),
    { maxLength: 2 },
  ),
  extension: fc.option(
    fc.record({ at: fc.integer({ min: 0, max: 5_000 }), length: fc.integer({ min: 0, max: 2_000 }) }),
    { freq: 2 },
  ),
  transfer: fc.option(
    fc.record({
      after: fc.integer({ min: 0, max: 1_500 }),
      restarts: fc.boolean(),
      plan: fc.option(plans, { freq: 2 }),
    }),
    { freq: 2 },
  ),
  asOf: fc.integer({ min: 0, max: 7_500 }),
});

/** The case as the clock is given it. A pause that is still open has begun. */
function inputsOf(each: Case): ClockInputs {
  const { transfer, extension, seconds } = each;
  return {
    startedAt: at(each.start, seconds),
    term: each.term,
    calendar: calendarOf(each),
    pauses: each.pauses.map(([from, length, open]) => ({
      from: at(from, seconds),
      to: open && from < each.asOf ? null : at(from + length, 59 - seconds),
      reason: 'asked',
    })),
    extensions: extension
      ? [{ at: at(extension.at), until: at(extension.at + extension.length, seconds), reason: 'rain' }]
      : [],
    transfers: transfer
      ? [
          {
            at: at(each.start + transfer.after, seconds),
            to: 'unit',
            restarts: transfer.restarts,
            ...(transfer.plan ? { calendar: calendarOf({ plan: transfer.plan, edit: null }) } : {}),
          },
        ]
      : [],
  };
}

/** Due, total and elapsed, counted minute by minute. Leaves the pauses as 0 in the buffer. */
function modelOf(each: Case) {
  const { transfer, extension, asOf, term } = each;
  const restart = transfer?.restarts ? transfer : null;
  const start = each.start + (restart?.after ?? 0);
  const model = restart?.plan ? new Model(restart.plan, null) : new Model(each.plan, each.edit);
  const pauses: [number, number][] = [];
  let free = start;
  for (const [begins, length, open] of [...each.pauses].sort((a, b) => a[0] - b[0])) {
    const [from, to] = [Math.max(begins, free), open && begins < asOf ? asOf : begins + length];
    if (to <= from) continue;
    pauses.push([from, to]);
    free = to;
  }
  const events = [
    ...pauses.map(([from, to]) => ({ from, to, until: null })),
    ...(extension && extension.at >= start
      ? [{ from: extension.at, to: 0, until: extension.at + extension.length }]
      : []),
  ].sort((a, b) => a.from - b.from || (a.until === null ? -1 : 1));
  let due = model.termEnd(term, start);
  for (const { from, to, until } of events) {
    if (until !== null) due = Math.max(due, until);
    else if (from < due) due = model.walk(to, model.count(from, due));
  }
  const unpausedTotal = model.count(start, model.termEnd(term, start));
  for (const [from, to] of pauses) buffer.fill(0, from, to);
  // Without an extension the order of things does not matter: the due date is when the term's minutes are counted.
  if (!extension && unpausedTotal > 0 && model.walk(start, unpausedTotal) !== due) due = -1;
  return { start, due, total: model.count(start, due), elapsed: model.count(start, asOf) };
}

/** Intervals follow each other without gap from start to due, and each counts exactly the minutes it says. */
function flawOf(each: Case, start: number, due: number): string | null {
  const { intervals, total, elapsed } = explainClock(inputsOf(each), at(each.asOf));
  let [cursor, sum, past] = [start, 0, 0];
  for (const { kind, from, to, minutes, isPast } of intervals) {
    if (kind === 'transfer' || kind === 'extension') continue;
    const [first, last] = [minuteOfDate(from), minuteOfDate(to)];
    if (first !== cursor || last <= first) return `gap at ${cursor}`;
    const works = kind === 'work' || kind === 'makeup_work';
    for (let minute = first; minute < last; minute += 1) {
      if ((buffer[minute] === 1) !== works) return `${kind} at ${minute}`;
    }
    if (minutes !== (works ? last - first : 0)) return `${kind} counts ${minutes}`;
    sum += minutes;
    if (isPast) past += minutes;
    cursor = last;
  }
  if (due > start && cursor !== due) return `ends at ${cursor}`;
  if (sum !== total) return `sum ${sum} is not the clock's ${total}`;
  return past === Math.min(elapsed, total) ? null : `past ${past} is not ${elapsed}`;
}

describe('the clock against a minute-by-minute model', () => {
  it('agrees over 100,000 random calendars, edits, pauses, transfers and extensions, and explains itself', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { start, due, total, elapsed } = modelOf(each);
        const inputs = inputsOf(each);
        const reading = readClock(inputs, at(each.asOf));
        const flaw =
          minuteOfDate(reading.dueAt) !== due
            ? `due ${minuteOfDate(reading.dueAt)}, not ${due}`
            : reading.total !== total || reading.elapsed !== elapsed || reading.remaining !== total - elapsed
              ? `${reading.elapsed} of ${reading.total}, not ${elapsed} of ${total}`
              : flawOf(each, start, due);
        if (flaw) throw new Error(flaw);
      }),
      { numRuns: 100_000 },
    );
  }, 180_000);

  it('gives the steps of a case due dates in order whose minutes add up to the whole', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cases, shares, (each, parts) => {
        fc.pre(parts.some((part) => part > 0));
        const inputs = inputsOf(each);
        const { total, dueAt, startedAt } = readClock(inputs, at(each.asOf));
        const split = splitMinutes(total, parts);
        expect(split.reduce((a, b) => a + b, 0)).toBe(total);
        const clock = runningClock(inputs, at(each.asOf));
        const dates = stepDueDates(inputs, split, at(each.asOf));
        expect(dates.at(-1)).toEqual(dueAt);
        let [counted, before] = [0, startedAt];
        for (const [index, date] of dates.entries()) {
          counted += split[index]!;
          expect(countedMinutes(clock, startedAt, date)).toBe(counted);
          expect(date.getTime()).toBeGreaterThanOrEqual(Math.min(before.getTime(), dueAt.getTime()));
          before = date;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
