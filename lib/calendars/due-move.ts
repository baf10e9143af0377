import { createHash } from 'node:crypto';
import type { CalendarBook } from './load-calendar-book';

/** The clocks whose stored dates a calendar moves; `unit`: of a department that a report was handed over to. */
export const dueClocks = [
  'accept',
  'next_update',
  'resolve',
  'publish',
  'unit',
  'appointment',
  'step',
] as const;
export type DueClock = (typeof dueClocks)[number];

/** A stored due date that another calendar makes another one. */
export type DueMove = {
  subject: 'report' | 'dossier';
  id: number;
  code: string;
  clock: DueClock;
  from: Date;
  to: Date;
  /** Whether the actor may know which case it is. */
  isInReach: boolean;
};

/** What is asked of each kind of case. */
export type MoveQuestion = {
  before: CalendarBook;
  after: CalendarBook;
  /** Local dates: cases that ended before the first or began after the last cannot move; last null: without end. */
  span: { first: string; last: string | null };
  now: Date;
  /** The cases are going to be written: nobody else may meanwhile. */
  isLocking: boolean;
};

/** Ten seconds of thought between preview and save: has anything else begun to move meanwhile? */
export function fingerprintOf(moves: readonly DueMove[]): string {
  const lines = moves
    .map(({ subject, id, clock, from, to }) =>
      [subject, id, clock, from.toISOString(), to.toISOString()].join(' '),
    )
    .toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 32);
}
