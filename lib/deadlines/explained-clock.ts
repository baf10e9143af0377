/** An explanation as screens and REST are given it: dates are ISO strings. */
import type { ClockInterval, Explanation } from './explain-clock';
import type { Term } from './term';

export type ExplainedInterval = Omit<ClockInterval, 'from' | 'to'> & { from: string; to: string };

export type ExplainedClock = {
  term: Term;
  startedAt: string;
  /** Local date; working days are counted after it. */
  receivingDate: string;
  /** While paused: the date it would be if the clock went on now. */
  dueAt: string;
  /** The moment that it was read at. */
  asOf: string;
  isPaused: boolean;
  /** Working minutes; the intervals' add up to `total`, and `elapsed + remaining = total`. */
  total: number;
  elapsed: number;
  remaining: number;
  intervals: ExplainedInterval[];
};

export function explainedClock(explanation: Explanation): ExplainedClock {
  const { startedAt, dueAt, asOf, intervals, ...rest } = explanation;
  return {
    ...rest,
    startedAt: startedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    asOf: asOf.toISOString(),
    intervals: intervals.map(({ from, to, ...each }) => ({
      ...each,
      from: from.toISOString(),
      to: to.toISOString(),
    })),
  };
}
