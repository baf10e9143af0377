import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { CalendarBook } from '@/lib/calendars/load-calendar-book';
import type { Subject } from '@/lib/cases/write-audited-change';
import { list, name, sql } from '@/lib/db/sql';
import { rowsIn, transaction, type Tx } from '@/lib/db/transaction';
import { breachStep, stepFrom, timerAt } from '@/lib/deadlines/deadline-timers';
import { escalationLadder, nextRung, type Leaders } from '@/lib/deadlines/escalation-ladder';
import { nextOpening } from '@/lib/deadlines/working-time';
import { timedClockOf } from './plan-timers';
import { leadColumns, startedAtOf, timedClocks, type LeadRow } from './timed-clocks';
import { writeAuditedSteps, writeTimers, type FiredStep, type MovedTimer } from './write-fired-steps';

/** Who is there to be told. */
export type Told = { leaders: Leaders; substitutes: ReadonlyMap<number, number> };

type Row = LeadRow & {
  id: number;
  clock: string;
  dueAt: Date;
  nextStep: number;
  runs: boolean;
  caseId: number;
  assigneeId: number | null;
  path: number[] | null;
  /** Who heard that it is overdue, assignee and leaders alike. */
  told: number[];
};

const batch = 100;

/**
 * Timers whose moment has come, locked with their case: what another worker or a verb has in hand is left for the next
 * round. What nobody is assigned to comes first.
 */
function takeDue(tx: Tx, subject: Subject, now: Date): Promise<Row[]> {
  const { facts, join } = leadColumns[subject];
  const runs = timedClocks
    .filter((each) => each.subject === subject)
    .map((each) => sql`(t.clock = ${each.clock} AND t.due_at = ${each.dueAt} AND ${each.runs})`);
  return rowsIn<Row>(
    tx,
    sql`
    SELECT t.id, t.clock, t.due_at AS "dueAt", t.next_step AS "nextStep", coalesce(${list(runs, ' OR ')}, false) AS runs,
      r.id AS "caseId", (SELECT p.id FROM person p WHERE p.id = r.assignee_id AND p.disabled_at IS NULL) AS "assigneeId",
      (SELECT d.path FROM department d WHERE d.id = r.department_id) AS path,
      ARRAY(SELECT n.person_id FROM notice n WHERE n.timer_id = t.id AND n.step >= ${breachStep}::int) AS told,
      ${startedAtOf(subject)} AS "startedAt", ${facts}
    FROM deadline_timer t JOIN ${name(subject)} r ON r.id = t.${name(`${subject}_id`)} ${join}
    WHERE t.next_at <= ${now}::timestamptz
    ORDER BY r.assignee_id IS NOT NULL, t.next_at, t.id LIMIT ${batch}
    FOR UPDATE OF t SKIP LOCKED FOR SHARE OF r SKIP LOCKED`,
  );
}

/** What becomes of one timer: told now, put off to the next opening, or asleep because its clock does not run any more. */
function decide(row: Row, now: Date, book: CalendarBook, told: Told): MovedTimer & { fired?: FiredStep } {
  const { id, nextStep } = row;
  if (!row.runs) return { id, step: nextStep, nextStep, nextAt: null, isDone: false };
  const clock = timedClockOf(row, book);
  const opens = nextOpening(clock.calendar, now);
  if (opens > now) return { id, step: nextStep, nextStep, nextAt: opens, isDone: false };
  const step = stepFrom(clock, nextStep, now);
  const { assigneeId, path } = row;
  const rungs = escalationLadder({ assigneeId, departmentPath: path ?? [] }, told.leaders);
  // The ladder is another one when the case was handed on since: who stands on it counts, not how far the old one went.
  const people = nextRung(rungs, row.told);
  if (step > breachStep && people.length === 0)
    return { id, step: nextStep, nextStep, nextAt: null, isDone: true };
  const after = step + 1;
  const personIds = [
    ...new Set(people.flatMap((person) => [person, told.substitutes.get(person) ?? person])),
  ];
  const isDone = step >= breachStep && nextRung(rungs, [...row.told, ...personIds]).length === 0;
  return {
    id,
    step: nextStep,
    nextStep: after,
    nextAt: isDone ? null : timerAt(clock, after),
    isDone,
    fired: {
      timerId: id,
      step,
      clock: row.clock,
      dueAt: row.dueAt,
      caseId: row.caseId,
      personIds,
    },
  };
}

/**
 * Tells what is due of one kind of case, at most a hundred steps: in one transaction the timers go on to their next step,
 * and notices, history, audit entries and word to open pages are written. Killed in the middle, nothing of it happened.
 * @returns how many timers were moved; 0 when nothing is due
 */
export function fireTimers(ctx: Context, subject: Subject, book: CalendarBook, told: Told): Promise<number> {
  return transaction(async (tx) => {
    const due = await takeDue(tx, subject, ctx.now);
    if (due.length === 0) return 0;
    const moved = due.map((row) => decide(row, ctx.now, book, told));
    await writeTimers(tx, moved);
    await writeAuditedSteps(
      tx,
      ctx,
      subject,
      moved.flatMap(({ fired }) => fired ?? []),
    );
    return due.length;
  });
}
