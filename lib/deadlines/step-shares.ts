import { instantAfter, readClock, runningClock, type ClockInputs } from './clock';

/**
 * Splits whole minutes by shares so that the parts add up to the total: every part is rounded down, the minutes left
 * over go to the largest remainders, the earlier step first when they are equal.
 * @param shares not negative, of any sum above zero: 1, 1, 2 or 25, 25, 50
 */
export function splitMinutes(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (!Number.isInteger(total) || total < 0) throw new RangeError('the total is whole minutes');
  if (!(sum > 0) || shares.some((share) => share < 0)) throw new RangeError('shares have a sum above zero');
  const exact = shares.map((share) => (total * share) / sum);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  const left = total - parts.reduce((a, b) => a + b, 0);
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * The due dates of the steps of a case, in order: each when its minutes and those of all before it are counted. The last
 * one is the due date of the case itself, so that nothing falls between them. While the clock is paused: as if it went on now.
 */
export function stepDueDates(inputs: ClockInputs, allotted: readonly number[], asOf: Date): Date[] {
  const clock = runningClock(inputs, asOf);
  const { dueAt } = readClock(inputs, asOf);
  let counted = 0;
  return allotted.map((minutes, index) => {
    counted += minutes;
    return index === allotted.length - 1 ? dueAt : instantAfter(clock, counted);
  });
}
