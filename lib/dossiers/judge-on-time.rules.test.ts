import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeWeek } from '@/lib/deadlines/calendar-schema';
import { readClock, type ClockInputs } from '@/lib/deadlines/clock';
import { blocksOn, dayOf, minuteOf, type Calendar } from '@/lib/deadlines/working-time';
import { judgeOnTime } from './judge-on-time';
import { allotMinutes, handOverDates } from './plan-steps';

const calendar: Calendar = { week: officeWeek, days: new Map([['2026-06-15', 'holiday']]) };
const minute = 60_000;
const start = Date.parse('2026-06-01T00:00:00+07:00');
const at = (n: number) => new Date(start + n * minute);

/** Walks minute by minute: what anybody would count on paper. */
function countedUntil(clock: ClockInputs, to: Date): number {
  let counted = 0;
  for (let now = clock.startedAt.getTime(); now < to.getTime(); now += minute) {
    const moment = new Date(now);
    const worked = blocksOn(calendar, dayOf(moment)).some(
      ([opens, closes]) => minuteOf(moment) >= opens && minuteOf(moment) < closes,
    );
    const waits = clock.pauses?.some(
      (pause) => moment >= pause.from && (pause.to === null || moment < pause.to),
    );
    if (worked && !waits) counted += 1;
  }
  return counted;
}

const scene = fc.record({
  received: fc.integer({ min: 0, max: 4_000 }),
  hours: fc.integer({ min: 1, max: 30 }),
  wait: fc.integer({ min: 0, max: 2_000 }),
  length: fc.integer({ min: 0, max: 4_000 }),
  end: fc.integer({ min: 0, max: 12_000 }),
  shares: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }),
});
const clockOf = ({
  received,
  hours,
  wait,
  length,
}: {
  received: number;
  hours: number;
  wait: number;
  length: number;
}) =>
  ({
    startedAt: at(received),
    term: { unit: 'working_hours', value: hours },
    calendar,
    pauses: length ? [{ from: at(received + wait), to: at(received + wait + length), reason: '' }] : [],
  }) satisfies ClockInputs;

describe('on time', () => {
  it('is when the minutes counted without waiting are not more than what was promised', () => {
    fc.assert(
      fc.property(scene, (made) => {
        const clock = clockOf(made);
        const endedAt = at(made.received + made.end);
        // Passed before the waiting began: waiting cannot save it.
        const { dueAt } = readClock(clock, endedAt);
        const counted = countedUntil(clock, endedAt);
        const outcome = judgeOnTime({ clock, endedAt, supplementCount: 1 }, endedAt);
        if (counted > made.hours * 60) expect(outcome).toBe('breached');
        if (counted < made.hours * 60) expect(outcome).toBe('met');
        expect(outcome).toBe(endedAt <= dueAt ? 'met' : 'breached');
      }),
      { numRuns: 300 },
    );
  });

  it('is never after more than one request, and counts to the end of the period without an end', () => {
    const clock = clockOf({ received: 480, hours: 8, wait: 0, length: 0 });
    expect(judgeOnTime({ clock, endedAt: at(500), supplementCount: 2 }, at(500))).toBe('breached');
    expect(judgeOnTime({ clock, endedAt: null, supplementCount: 0 }, at(600))).toBe('met');
    expect(judgeOnTime({ clock, endedAt: null, supplementCount: 0 }, at(20_000))).toBe('breached');
  });

  it('gives steps that make the whole, in order, the last of them due with it', () => {
    fc.assert(
      fc.property(scene, (made) => {
        const clock = { ...clockOf(made), pauses: [] };
        const allotted = allotMinutes(clock, made.shares);
        const dues = handOverDates(clock, allotted, clock.startedAt).map((due) => due?.getTime() ?? 0);
        expect(allotted.reduce((sum, minutes) => sum + minutes, 0)).toBe(made.hours * 60);
        expect(dues.at(-1)).toBe(readClock(clock, clock.startedAt).dueAt.getTime());
        expect([...dues].sort((a, b) => a - b)).toEqual(dues);
      }),
      { numRuns: 200 },
    );
  });
});
