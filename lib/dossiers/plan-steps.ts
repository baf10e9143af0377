/** Rule: the steps of a dossier and until when each has it. */
import { instantAfter, readClock, runningClock, type ClockInputs } from '@/lib/deadlines/clock';
import { splitMinutes } from '@/lib/deadlines/step-shares';

/** Minutes that each step gets of a deadline: the sum is the whole, to the minute. */
export function allotMinutes(inputs: ClockInputs, shares: readonly number[]): number[] {
  return splitMinutes(readClock(inputs, inputs.startedAt).total, shares);
}

/**
 * Until when each step is to hand over: when its minutes and those of all before it are counted. The last one is the
 * appointment itself. Null while the clock stands still.
 */
export function stepDueDates(inputs: ClockInputs, allotted: readonly number[], asOf: Date): (Date | null)[] {
  const { dueAt, isPaused } = readClock(inputs, asOf);
  if (isPaused) return allotted.map(() => null);
  const clock = runningClock(inputs, asOf);
  let counted = 0;
  return allotted.map((minutes, at) => {
    counted += minutes;
    return at === allotted.length - 1 ? dueAt : instantAfter(clock, counted);
  });
}

/** More time goes to the step that asked for it, so that the sum stays the whole. */
export function addMinutes(allotted: readonly number[], at: number, minutes: number): number[] {
  return allotted.map((own, index) => (index === at ? own + minutes : own));
}
