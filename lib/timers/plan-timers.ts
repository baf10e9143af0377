import 'server-only';
import type { CalendarBook } from '@/lib/calendars/load-calendar-book';
import type { Subject } from '@/lib/cases/write-audited-change';
import { list, name, rows, sql } from '@/lib/db/sql';
import {
  defaultLead,
  stepFrom,
  timerAt,
  warningStep,
  type TimedClock,
} from '@/lib/deadlines/deadline-timers';
import { addWorkingMinutes } from '@/lib/deadlines/working-time';
import { leadColumns, timedClocks, type LeadRow, type TimedClockColumns } from './timed-clocks';

const dayMs = 24 * 60 * 60 * 1000;
/** What was late for longer when nobody watched it is history, an import for instance: it stands in the list of what is late. */
const oldestDays = 30;
/** The longest lead time in the office's hours, and so much more for calendars with shorter ones. Planning early costs a row. */
const marginDays = 4;
const most = 1_000;

type Row = LeadRow & { caseId: number; dueAt: Date; nextStep: number | null };

export function timedClockOf(row: LeadRow & { dueAt: Date }, book: CalendarBook): TimedClock {
  return {
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    calendar: book.calendarFor(row.calendarOf),
    warnHours: row.warnHours ?? defaultLead.warnHours,
    escalateHours: row.escalateHours ?? defaultLead.escalateHours,
  };
}

/** Due dates that come within the longest lead time or have just passed, and that nothing is planned for. */
function findUnplanned(
  { subject, clock, startedAt, dueAt, runs }: TimedClockColumns,
  from: Date,
  until: Date,
): Promise<Row[]> {
  const { facts, join } = leadColumns[subject];
  return rows<Row>(sql`
    SELECT r.id AS "caseId", ${startedAt} AS "startedAt", ${dueAt} AS "dueAt", t.next_step AS "nextStep", ${facts}
    FROM ${name(subject)} r ${join}
    LEFT JOIN deadline_timer t ON t.${name(`${subject}_id`)} = r.id AND t.clock = ${clock} AND t.due_at = ${dueAt}
    WHERE ${runs} AND ${dueAt} > ${from}::timestamptz AND ${dueAt} < ${until}::timestamptz
      AND (t.id IS NULL OR (t.next_at IS NULL AND NOT t.is_done))
    ORDER BY ${dueAt} LIMIT ${most}`);
}

/** A new row, or the sleeping one woken at the step that it had come to. */
async function writePlans(subject: Subject, clock: string, plans: readonly object[]): Promise<void> {
  const column = name(`${subject}_id`);
  await rows(sql`
    INSERT INTO deadline_timer (${list([column, sql`clock`, sql`due_at`, sql`next_step`, sql`next_at`])})
    SELECT n."caseId", ${clock}, n."dueAt", n.step, n.at
    FROM jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) AS n ("caseId" int, "dueAt" timestamptz, step int, at timestamptz)
    ON CONFLICT (${column}, clock, due_at) DO UPDATE SET next_step = excluded.next_step, next_at = excluded.next_at
    WHERE deadline_timer.next_at IS NULL AND NOT deadline_timer.is_done
      AND deadline_timer.next_step <= excluded.next_step`);
}

/**
 * Plans the next timer of every running clock whose due date is near: nothing is written where a case is created or moved,
 * the stored due dates are asked instead. Running twice plans nothing twice.
 * @returns how many were planned
 */
export async function planTimers(now: Date, book: CalendarBook): Promise<number> {
  const [longest] = await rows<{ hours: number | null }>(
    sql`SELECT max(warn_hours) AS hours FROM sla_version`,
  );
  const lead = Math.max(defaultLead.warnHours, longest?.hours ?? 0) * 60;
  const until = new Date(addWorkingMinutes(book.calendarFor(null), now, lead).getTime() + marginDays * dayMs);
  const from = new Date(now.getTime() - oldestDays * dayMs);
  let planned = 0;
  for (const columns of timedClocks) {
    let found: Row[];
    do {
      found = await findUnplanned(columns, from, until);
      // In the order in which a change of calendars locks the same cases.
      const plans = found
        .toSorted((a, b) => a.caseId - b.caseId)
        .map((row) => {
          const clock = timedClockOf(row, book);
          const step = stepFrom(clock, row.nextStep ?? warningStep, now);
          return { caseId: row.caseId, dueAt: row.dueAt, step, at: timerAt(clock, step) };
        });
      if (plans.length > 0) await writePlans(columns.subject, columns.clock, plans);
      planned += plans.length;
    } while (found.length === most);
  }
  return planned;
}
