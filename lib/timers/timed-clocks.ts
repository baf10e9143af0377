import 'server-only';
import type { Subject } from '@/lib/cases/write-audited-change';
import { list, sql, type Sql } from '@/lib/db/sql';

/** A stored due date that is warned of and escalated: its columns of the case `r`. */
export type TimedClockColumns = { subject: Subject; clock: string; startedAt: Sql; dueAt: Sql; runs: Sql };

const open = sql`r.closed_at IS NULL`;
const reportStart = sql`coalesce(r.reopened_at, r.received_at)`;

/** Every one has an index that holds its due dates of open cases and nothing else. */
export const timedClocks: readonly TimedClockColumns[] = [
  {
    subject: 'report',
    clock: 'accept',
    startedAt: reportStart,
    dueAt: sql`r.accept_due_at`,
    runs: sql`r.accepted_at IS NULL AND ${open}`,
  },
  { subject: 'report', clock: 'resolve', startedAt: reportStart, dueAt: sql`r.due_at`, runs: open },
  {
    subject: 'dossier',
    clock: 'appointment',
    startedAt: sql`r.received_at`,
    dueAt: sql`r.due_at`,
    runs: open,
  },
  // The last step is due with the whole: one word about both is enough.
  {
    subject: 'dossier',
    clock: 'step',
    startedAt: sql`coalesce((SELECT s.arrived_at FROM dossier_step s WHERE s.id = r.step_id), r.received_at)`,
    dueAt: sql`r.step_due_at`,
    runs: sql`r.due_at IS NOT NULL AND r.step_due_at <> r.due_at AND ${open}`,
  },
];

/** When the clock of the timer `t` began. */
export function startedAtOf(subject: Subject): Sql {
  const starts = timedClocks.filter((each) => each.subject === subject);
  return sql`CASE t.clock ${list(
    starts.map(({ clock, startedAt }) => sql`WHEN ${clock} THEN ${startedAt}`),
    ' ',
  )} END`;
}

/** The lead times of the service level, and whose calendar the clock runs on (null: the office's). */
export const leadColumns: Record<Subject, { facts: Sql; join: Sql }> = {
  report: {
    facts: sql`NULL::int AS "calendarOf",
      v.warn_hours AS "warnHours", v.escalate_hours AS "escalateHours"`,
    join: sql`LEFT JOIN sla_version v ON v.id = r.sla_version_id`,
  },
  dossier: {
    facts: sql`r.received_at_id AS "calendarOf",
      NULL::float8 AS "warnHours", NULL::float8 AS "escalateHours"`,
    join: sql``,
  },
};

/** What such a row answers. */
export type LeadRow = {
  startedAt: Date;
  calendarOf: number | null;
  warnHours: number | null;
  escalateHours: number | null;
};
