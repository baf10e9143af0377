/**
 * The clock of a case: what it runs on, and what it says at a moment. Reports and dossiers, whole cases and single units
 * run on it; who loads the inputs knows which. The due date is reached when every minute of the term has been counted
 * once: working time of the calendar, pauses left out (docs/domain/deadlines.md).
 */
import { termEnd, type Term } from './term';
import { addWorkingMinutes, wholeMinute, workingMinutesBetween, type Calendar } from './working-time';

/** The clock stands still; `to` null: it still does. */
export type Pause = { from: Date; to: Date | null; reason: string };
/** Handed to another unit. `restarts`: this clock is the unit's and begins again, by `calendar` when it keeps another. */
export type Transfer = { at: Date; to: string; restarts: boolean; calendar?: Calendar };
/** Granted at a moment: due at another instant, which pauses that begin later move on. */
export type Extension = { at: Date; until: Date; reason: string };

/** Everything a due date depends on. Only what was known at the moment it is read for. */
export type ClockInputs = {
  startedAt: Date;
  term: Term;
  calendar: Calendar;
  pauses?: readonly Pause[];
  transfers?: readonly Transfer[];
  extensions?: readonly Extension[];
};

/** Minutes are working minutes. `elapsed + remaining = total`; `remaining` is negative when late. */
export type ClockReading = {
  /** Where counting begins: receipt, or the last transfer that restarted the clock. */
  startedAt: Date;
  /** While paused: the date it would be if the clock went on at `asOf`. */
  dueAt: Date;
  isPaused: boolean;
  total: number;
  elapsed: number;
  remaining: number;
};

export type Stretch = { from: Date; to: Date; reason: string };
/** The inputs put in order: the last restart applied, pauses after it without overlap, an open one closed at `asOf`. */
export type RunningClock = {
  startedAt: Date;
  calendar: Calendar;
  pauses: readonly Stretch[];
  isPaused: boolean;
  extensions: readonly Extension[];
};

/** @see RunningClock */
export function runningClock(inputs: ClockInputs, asOf: Date): RunningClock {
  const restart = (inputs.transfers ?? [])
    .filter((transfer) => transfer.restarts)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1);
  const startedAt = wholeMinute(restart?.at ?? inputs.startedAt);
  const pauses: Stretch[] = [];
  const ordered = (inputs.pauses ?? []).toSorted((a, b) => a.from.getTime() - b.from.getTime());
  for (const pause of ordered) {
    const from = latest(wholeMinute(pause.from), pauses.at(-1)?.to ?? startedAt);
    const to = wholeMinute(pause.to ?? asOf);
    if (to > from) pauses.push({ from, to, reason: pause.reason });
  }
  return {
    startedAt,
    calendar: restart?.calendar ?? inputs.calendar,
    pauses,
    isPaused: ordered.some((pause) => pause.to === null),
    extensions: (inputs.extensions ?? [])
      .filter((extension) => extension.at >= startedAt)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

const latest = (a: Date, b: Date) => (a > b ? a : b);
const earliest = (a: Date, b: Date) => (a < b ? a : b);

/** Counted minutes between two instants: working time without the pauses; negative backwards. */
export function countedMinutes(clock: RunningClock, from: Date, to: Date): number {
  if (to < from) return 0 - countedMinutes(clock, to, from);
  let total = workingMinutesBetween(clock.calendar, from, to);
  for (const pause of clock.pauses) {
    const [first, last] = [latest(pause.from, from), earliest(pause.to, to)];
    if (first < last) total -= workingMinutesBetween(clock.calendar, first, last);
  }
  return total;
}

/** The instant by which that many minutes have been counted since the start; it ends with the minute counted last. */
export function instantAfter(clock: RunningClock, minutes: number): Date {
  let [cursor, left] = [clock.startedAt, minutes];
  for (const pause of clock.pauses) {
    const before = workingMinutesBetween(clock.calendar, cursor, pause.from);
    if (left <= before) break;
    left -= before;
    cursor = pause.to;
  }
  return addWorkingMinutes(clock.calendar, cursor, left);
}

/** A due date that has passed when a pause begins stays; one to come moves by the minutes that the pause took. */
function dueDate(clock: RunningClock, term: Term): Date {
  const { calendar } = clock;
  let dueAt = termEnd(calendar, term, clock.startedAt);
  const extensions = [...clock.extensions];
  const extendUntil = (moment: Date | null) => {
    while (extensions[0] && (moment === null || extensions[0].at < moment)) {
      dueAt = latest(dueAt, wholeMinute(extensions.shift()?.until ?? dueAt));
    }
  };
  for (const pause of clock.pauses) {
    extendUntil(pause.from);
    if (pause.from < dueAt) {
      dueAt = addWorkingMinutes(calendar, pause.to, workingMinutesBetween(calendar, pause.from, dueAt));
    }
  }
  extendUntil(null);
  return dueAt;
}

/** What the clock says at a moment: for a closed case the moment it was closed. */
export function readClock(inputs: ClockInputs, asOf: Date): ClockReading {
  const clock = runningClock(inputs, asOf);
  const dueAt = dueDate(clock, inputs.term);
  const total = countedMinutes(clock, clock.startedAt, dueAt);
  const elapsed = Math.max(0, countedMinutes(clock, clock.startedAt, wholeMinute(asOf)));
  return {
    startedAt: clock.startedAt,
    dueAt,
    isPaused: clock.isPaused,
    total,
    elapsed,
    remaining: total - elapsed,
  };
}

export type Outcome = 'met' | 'breached';

/** Met when done at the due instant or before. */
export function judgeDeadline(dueAt: Date, doneAt: Date): Outcome {
  return doneAt <= dueAt ? 'met' : 'breached';
}
