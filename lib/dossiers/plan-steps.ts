/** Rule: the steps of a dossier and until when each has it. */
import { readClock, type ClockInputs } from '@/lib/deadlines/clock';
import { splitMinutes, stepDueDates } from '@/lib/deadlines/step-shares';

/** Minutes that each step gets of a deadline: the sum is the whole, to the minute. */
export function allotMinutes(inputs: ClockInputs, shares: readonly number[]): number[] {
  return splitMinutes(readClock(inputs, inputs.startedAt).total, shares);
}

/** Until when each step is to hand over, the last one at the appointment itself. Null while the clock stands still. */
export function handOverDates(inputs: ClockInputs, allotted: readonly number[], asOf: Date): (Date | null)[] {
  return readClock(inputs, asOf).isPaused ? allotted.map(() => null) : stepDueDates(inputs, allotted, asOf);
}

/** More time goes to the step that asked for it, so that the sum stays the whole. */
export function addMinutes(allotted: readonly number[], at: number, minutes: number): number[] {
  return allotted.map((own, index) => (index === at ? own + minutes : own));
}
