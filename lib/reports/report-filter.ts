import 'server-only';
import { and, or, sql, type Sql } from '@/lib/db/sql';
import type { ReportFilter } from './report-list-params';
import { searchWhere, type SearchAccess, type SearchMode } from './search-where';

/** The moment a list is asked for: lateness is measured against it, once for rows, count and label. */
export type FilterMoment = {
  now: Date;
  /** An open report due before this instant is "due soon". */
  warnAt: Date;
};

/** Ids for codes are found by the database; one code keeps the order of the index usable. A code nobody has finds nothing. */
function codes(column: Sql, table: Sql, asked: readonly string[]): Sql {
  const [only] = asked;
  if (asked.length === 1) return sql`${column} = (SELECT id FROM ${table} AND code = ${only})`;
  return sql`${column} IN (SELECT id FROM ${table} AND code = ANY (${[...asked]}::text[]))`;
}

function oneOf(column: Sql, asked: readonly (string | number)[], type: Sql): Sql {
  return asked.length === 1 ? sql`${column} = ${asked[0]}` : sql`${column} = ANY (${[...asked]}::${type}[])`;
}

function latenessWhere(lateness: ReportFilter['lateness'][number], { now, warnAt }: FilterMoment): Sql {
  switch (lateness) {
    case 'late':
      return sql`r.due_at < ${now}`;
    case 'due_soon':
      return sql`(r.due_at >= ${now} AND r.due_at < ${warnAt})`;
    case 'on_time':
      return sql`r.due_at >= ${warnAt}`;
    case 'paused':
      return sql`r.paused_minutes_left IS NOT NULL`;
  }
}

/** The first instant of a local day (UTC+7, no daylight saving), moved by whole days. */
function dayStart(day: string, add = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + add * 86_400_000);
}

function between(column: Sql, from: string | null, to: string | null): Sql[] {
  const parts: Sql[] = [];
  if (from) parts.push(sql`${column} >= ${dayStart(from)}`);
  if (to) parts.push(sql`${column} < ${dayStart(to, 1)}`);
  return parts;
}

function stateWhere(filter: ReportFilter): Sql[] {
  const either: Sql[] = [];
  if (filter.state.length) either.push(oneOf(sql`r.state`, filter.state, sql`text`));
  if (filter.localState.length) {
    // As an array, so that states and steps together are still looked up in their two indexes.
    either.push(
      sql`r.local_state_id = ANY (ARRAY(SELECT id FROM local_state WHERE subject = 'report' AND code = ANY (${filter.localState}::text[])))`,
    );
  }
  return either.length ? [or(either)] : [];
}

function departmentWhere(filter: ReportFilter): Sql[] {
  const either: Sql[] = [];
  if (filter.department.length)
    either.push(codes(sql`r.department_id`, sql`department WHERE true`, filter.department));
  if (filter.noDepartment) either.push(sql`r.department_id IS NULL`);
  return either.length ? [or(either)] : [];
}

function assigneeWhere(filter: ReportFilter): Sql[] {
  const either: Sql[] = [];
  if (filter.assignee.length) either.push(oneOf(sql`r.assignee_id`, filter.assignee, sql`int`));
  if (filter.unassigned) either.push(sql`r.assignee_id IS NULL`);
  return either.length ? [or(either)] : [];
}

/**
 * What was asked, as a condition on reports `r`: the one compiler behind list, total, export, figures and Open311, so
 * that a number and the rows behind it never differ. Reach is not in it: callers add `reachWhere`.
 */
export function filterWhere(
  filter: ReportFilter,
  moment: FilterMoment,
  mode: SearchMode = 'exact',
  access: SearchAccess = 'index',
): Sql {
  const parts: Sql[] = [];
  if (filter.lateness.length) {
    parts.push(sql`r.closed_at IS NULL`, or(filter.lateness.map((one) => latenessWhere(one, moment))));
  } else if (filter.status === 'open') {
    parts.push(sql`r.closed_at IS NULL`);
  }
  if (filter.status === 'closed') parts.push(sql`r.closed_at IS NOT NULL`);
  parts.push(...stateWhere(filter));
  if (filter.category.length)
    parts.push(codes(sql`r.category_id`, sql`category WHERE true`, filter.category));
  if (filter.commune.length) {
    const current = sql`administrative_unit WHERE kind IN ('ward', 'commune', 'special_zone') AND valid_to IS NULL`;
    parts.push(codes(sql`r.administrative_unit_id`, current, filter.commune));
  }
  parts.push(...departmentWhere(filter), ...assigneeWhere(filter));
  if (filter.channel.length) parts.push(codes(sql`r.channel_id`, sql`channel WHERE true`, filter.channel));
  if (filter.urgency.length) parts.push(oneOf(sql`r.urgency`, filter.urgency, sql`text`));
  if (filter.flow.length) parts.push(oneOf(sql`r.flow`, filter.flow, sql`text`));
  if (filter.outcome.length) parts.push(oneOf(sql`r.deadline_outcome`, filter.outcome, sql`text`));
  if (filter.private !== null) parts.push(filter.private ? sql`r.is_private` : sql`NOT r.is_private`);
  parts.push(...between(sql`r.received_at`, filter.receivedFrom, filter.receivedTo));
  parts.push(...between(sql`r.due_at`, filter.dueFrom, filter.dueTo));
  parts.push(...between(sql`r.closed_at`, filter.closedFrom, filter.closedTo));
  if (filter.q) parts.push(searchWhere(filter.q, mode, access));
  return and(parts);
}
