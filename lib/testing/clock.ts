/** The fixed moment of tests: Wednesday 10 June 2026, 10:00 in Vietnam, an ordinary working day. */
export const testNow = new Date('2026-06-10T03:00:00.000Z');

/** `testNow` moved by days, hours and minutes of the wall clock. */
export function testTime(move: { days?: number; hours?: number; minutes?: number } = {}): Date {
  const minutes = (move.days ?? 0) * 1440 + (move.hours ?? 0) * 60 + (move.minutes ?? 0);
  return new Date(testNow.getTime() + minutes * 60_000);
}
