import 'server-only';
import type { Subject } from '@/lib/cases/write-audited-change';
import { name, sql, type Sql } from '@/lib/db/sql';
import type { FilterMoment } from './filter-moment';
import type { FilterLateness } from './filter-parts';

/** Open cases due before an instant, exactly: whole days from the tally, the rest of that day from its index. */
function dueBefore(subject: Subject, at: Date): Sql {
  return sql`(SELECT coalesce(sum(t.count), 0)::int FROM ${name(`${subject}_due_tally`)} t WHERE t.day < report_day(${at}::timestamptz))
    + (SELECT count(*)::int FROM ${name(subject)} r WHERE r.closed_at IS NULL AND r.due_at < ${at}::timestamptz
        AND r.due_at >= date_trunc('day', ${at}::timestamptz, 'Asia/Ho_Chi_Minh'))`;
}

/** How many open cases of the whole office are late, due soon or on time: exact at any size. Null: the tally cannot say. */
export function talliedDue(
  subject: Subject,
  lateness: FilterLateness,
  { now, warnAt }: FilterMoment,
): Sql | null {
  switch (lateness) {
    case 'late':
      return sql`SELECT ${dueBefore(subject, now)}`;
    case 'due_soon':
      return sql`SELECT ${dueBefore(subject, warnAt)} - (${dueBefore(subject, now)})`;
    case 'on_time':
      return sql`SELECT (SELECT coalesce(sum(t.count), 0)::int FROM ${name(`${subject}_due_tally`)} t) - (${dueBefore(subject, warnAt)})`;
    case 'paused':
      return null;
  }
}
