import 'server-only';
import { and, or, sql, type Sql } from '@/lib/db/sql';
import type { FilterMoment } from '@/lib/lists/filter-moment';
import { between, codes, latenessWhere, oneOf } from '@/lib/lists/filter-parts';
import { searchWhere, type SearchAccess, type SearchMode } from '@/lib/search/search-where';
import { reportKit } from './report-kit';
import type { ReportFilter } from './report-list-params';

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
  if (filter.q) parts.push(searchWhere(filter.q, mode, access, reportKit.table));
  return and(parts);
}
