/** An explanation day by day, as a table shows it: what was worked that day, and what was skipped. */
import type { ExplainedClock, ExplainedInterval } from './explained-clock';
import { dayOf } from '@/lib/format/date-time';

export type ExplainedDay = {
  /** `day` has its worked stretches and its lunch; every other kind stands alone. */
  kind: 'day' | Exclude<ExplainedInterval['kind'], 'work' | 'makeup_work' | 'lunch' | 'night'>;
  from: string;
  to: string;
  intervals: ExplainedInterval[];
  minutes: number;
  /** Counted up to and with this row; the last is the clock's total. */
  sum: number;
  isPast: boolean;
  /** How many working days after the receiving day; 0 is that day. Null where days are not numbered. */
  workingDay: number | null;
};

const worked = (kind: ExplainedInterval['kind']) => kind === 'work' || kind === 'makeup_work';

/** Work that goes on after the moment of reading is one stretch to the eye. */
function joined(intervals: ExplainedInterval[], next: ExplainedInterval): ExplainedInterval[] {
  const last = intervals.at(-1);
  if (last?.kind !== next.kind || last.to !== next.from) return [...intervals, next];
  return [...intervals.slice(0, -1), { ...last, to: next.to, minutes: last.minutes + next.minutes }];
}

/** Days are numbered only while nothing has stopped or moved the clock: then the last number is the term. */
function areNumbered({ intervals, term }: ExplainedClock): boolean {
  return (
    term.unit === 'working_days' &&
    !intervals.some(
      ({ kind, from, to }) =>
        kind === 'pause' || kind === 'extension' || (kind === 'transfer' && from !== to),
    )
  );
}

/** Nights are left out: they count nothing and say nothing. */
export function explainedDays(explanation: ExplainedClock): ExplainedDay[] {
  const { intervals, receivingDate } = explanation;
  const isNumbered = areNumbered(explanation);
  const days: ExplainedDay[] = [];
  const dates = new Set<string>();
  let sum = 0;
  for (const interval of intervals) {
    const { kind, from, to, minutes, isPast } = interval;
    if (kind === 'night') continue;
    sum += minutes;
    const date = dayOf(from);
    if (worked(kind) && date > receivingDate) dates.add(date);
    const last = days.at(-1);
    if (worked(kind) || kind === 'lunch') {
      const workingDay = isNumbered ? dates.size : null;
      if (last?.kind === 'day' && dayOf(last.from) === date) {
        last.intervals = joined(last.intervals, interval);
        last.to = to;
        last.minutes += minutes;
        Object.assign(last, { sum, isPast });
      } else {
        days.push({ kind: 'day', from, to, intervals: [interval], minutes, sum, isPast, workingDay });
      }
    } else if (
      last?.kind === kind &&
      last.to === from &&
      last.intervals.at(-1)?.reason === interval.reason &&
      kind !== 'transfer' &&
      last.intervals.at(-1)?.day?.name === interval.day?.name
    ) {
      last.to = to;
      Object.assign(last, { isPast });
    } else {
      days.push({ kind, from, to, intervals: [interval], minutes, sum, isPast, workingDay: null });
    }
  }
  return days;
}
