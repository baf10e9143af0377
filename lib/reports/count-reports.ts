import 'server-only';
import { grantsFor } from '@/lib/access/can';
import type { Actor } from '@/lib/access/actor';
import { reachesAll, reachWhere } from '@/lib/access/reach-where';
import { and, or, sql, type Sql } from '@/lib/db/sql';
import { countList, type ListCount } from '@/lib/lists/count-list';
import type { FilterMoment } from '@/lib/lists/filter-moment';
import { talliedDue } from '@/lib/lists/tallied-due';
import type { SearchAccess, SearchMode } from '@/lib/search/search-where';
import { closedStates, openStates } from './report';
import { filterWhere } from './report-filter';
import { reportKit } from './report-kit';
import { reportList, type ReportFilter, type ReportFilterName } from './report-list-params';

/** The rows a list consists of: the filter within the actor's reach. */
export function listWhere(
  actor: Actor,
  filter: ReportFilter,
  moment: FilterMoment,
  mode?: SearchMode,
  access?: SearchAccess,
): Sql {
  return sql`${reachWhere(actor, 'report.read')} AND ${filterWhere(filter, moment, mode, access)}`;
}

function asksOnly(filter: ReportFilter, names: readonly ReportFilterName[]): boolean {
  return reportList.filterNames.every((name) => names.includes(name) || !reportList.isActive(filter, name));
}

const tallied: readonly ReportFilterName[] = ['status', 'state', 'department', 'noDepartment', 'private'];

/**
 * The total as a sum over `report_tally`, exact at any size; null when the filter or the reach asks for what the tally
 * does not know.
 */
export function tallyTotal(actor: Actor, filter: ReportFilter): Sql | null {
  if (!reachesAll(actor, 'report.read') || !asksOnly(filter, tallied)) return null;
  const parts: Sql[] = [];
  if (!reachesAll(actor, 'report.read_private')) {
    if (grantsFor(actor, 'report.read_private').length > 0) return null;
    parts.push(sql`NOT t.is_private`);
  }
  if (filter.status)
    parts.push(sql`t.state = ANY (${filter.status === 'open' ? openStates : [...closedStates]}::text[])`);
  if (filter.state.length) parts.push(sql`t.state = ANY (${filter.state}::text[])`);
  if (filter.private !== null) parts.push(filter.private ? sql`t.is_private` : sql`NOT t.is_private`);
  const either: Sql[] = [];
  if (filter.department.length) {
    either.push(
      sql`t.department_id IN (SELECT id FROM department WHERE code = ANY (${filter.department}::text[]))`,
    );
  }
  if (filter.noDepartment) either.push(sql`t.department_id IS NULL`);
  if (either.length) parts.push(or(either));
  return sql`SELECT coalesce(sum(t.count), 0)::int FROM report_tally t WHERE ${and(parts)}`;
}

/**
 * The total of what is late, due soon or on time, as a sum over `report_due_tally`; null when anything else is asked
 * or the reach is narrower.
 */
export function dueTotal(actor: Actor, filter: ReportFilter, moment: FilterMoment): Sql | null {
  if (!reachesAll(actor, 'report.read') || !reachesAll(actor, 'report.read_private')) return null;
  const [asked, ...others] = filter.lateness;
  if (!asked || others.length > 0 || filter.status === 'closed') return null;
  return asksOnly(filter, ['status', 'lateness']) ? talliedDue('report', asked, moment) : null;
}

/** How many reports the filter finds within the actor's reach: the same rows that the list shows. */
export function countReports(
  actor: Actor,
  filter: ReportFilter,
  moment: FilterMoment,
  mode?: SearchMode,
): Promise<ListCount> {
  const kept = tallyTotal(actor, filter) ?? dueTotal(actor, filter, moment);
  return countList(reportKit, listWhere(actor, filter, moment, mode), kept);
}
