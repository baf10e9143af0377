import 'server-only';
import type { Subject } from '@/lib/cases/write-audited-change';
import { sql, type Sql } from '@/lib/db/sql';

/** A stored due date that is warned of and escalated: its columns of the case `r`. */
export type TimedClockColumns = { subject: Subject; clock: string; dueAt: Sql; runs: Sql };

const open = sql`r.closed_at IS NULL`;

/** Every one has an index that holds its due dates of open cases and nothing else. */
export const timedClocks: readonly TimedClockColumns[] = [
  {
    subject: 'report',
    clock: 'accept',
    dueAt: sql`r.accept_due_at`,
    runs: sql`r.accepted_at IS NULL AND ${open}`,
  },
  { subject: 'report', clock: 'resolve', dueAt: sql`r.due_at`, runs: open },
  { subject: 'dossier', clock: 'appointment', dueAt: sql`r.due_at`, runs: open },
  // The last step is due with the whole: one word about both is enough.
  {
    subject: 'dossier',
    clock: 'step',
    dueAt: sql`r.step_due_at`,
    runs: sql`r.due_at IS NOT NULL AND r.step_due_at <> r.due_at AND ${open}`,
  },
];

/** The lead times of the service level, and whose calendar the clock runs on (null: the office's). */
export const leadColumns: Record<Subject, { facts: Sql; join: Sql }> = {
  report: {
    facts: sql`coalesce(r.reopened_at, r.received_at) AS "startedAt", NULL::int AS "calendarOf",
      v.warn_hours AS "warnHours", v.escalate_hours AS "escalateHours"`,
    join: sql`LEFT JOIN sla_version v ON v.id = r.sla_version_id`,
  },
  dossier: {
    facts: sql`r.received_at AS "startedAt", r.received_at_id AS "calendarOf",
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
