import 'server-only';
import { and, or, sql, type Sql } from '@/lib/db/sql';
import type { FilterMoment } from '@/lib/lists/filter-moment';
import { between, codes, latenessWhere, oneOf } from '@/lib/lists/filter-parts';
import { searchWhere, type SearchAccess, type SearchMode } from '@/lib/search/search-where';
import type { DossierFilter } from './dossier-list-params';

const text = sql`text`;
const departments = sql`department WHERE true`;

/** Columns that hold one of the words asked for. */
function axes(filter: DossierFilter): Sql[] {
  const asked: [Sql, readonly string[]][] = [
    [sql`r.state`, filter.state],
    [sql`r.channel`, filter.channel],
    [sql`r.applicant_kind`, filter.applicantKind],
    [sql`r.finance_state`, filter.finance],
    [sql`r.delivery_state`, filter.delivery],
    [sql`r.sync_state`, filter.sync],
    [sql`r.deadline_outcome`, filter.outcome],
    [sql`r.ending`, filter.ending],
  ];
  return asked.flatMap(([column, words]) => (words.length ? [oneOf(column, words, text)] : []));
}

function organisations(filter: DossierFilter): Sql[] {
  const asked: [Sql, Sql, readonly string[]][] = [
    [sql`r.department_id`, departments, filter.department],
    [sql`r.received_at_id`, departments, filter.receivedAt],
    [sql`r.competent_department_id`, departments, filter.competent],
    [sql`r.procedure_id`, sql`procedure WHERE true`, filter.procedure],
  ];
  return asked.flatMap(([column, table, named]) => (named.length ? [codes(column, table, named)] : []));
}

function assigneeWhere(filter: DossierFilter): Sql[] {
  const either: Sql[] = [];
  if (filter.assignee.length) either.push(oneOf(sql`r.assignee_id`, filter.assignee, sql`int`));
  if (filter.unassigned) either.push(sql`r.assignee_id IS NULL`);
  return either.length ? [or(either)] : [];
}

/**
 * What was asked, as a condition on dossiers `r`: the one compiler behind list, total and export, so that a number and
 * the rows behind it never differ. Reach is not in it: callers add `reachWhere`.
 */
export function dossierFilterWhere(
  filter: DossierFilter,
  moment: FilterMoment,
  mode: SearchMode = 'exact',
  access: SearchAccess = 'index',
): Sql {
  const parts: Sql[] = [];
  if (filter.lateness.length || filter.stepLate || filter.status === 'open')
    parts.push(sql`r.closed_at IS NULL`);
  if (filter.lateness.length) parts.push(or(filter.lateness.map((one) => latenessWhere(one, moment))));
  if (filter.stepLate) parts.push(sql`r.step_due_at < ${moment.now}`);
  if (filter.status === 'closed') parts.push(sql`r.closed_at IS NOT NULL`);
  parts.push(...axes(filter), ...organisations(filter), ...assigneeWhere(filter));
  if (filter.field.length)
    parts.push(
      sql`r.procedure_id = ANY (ARRAY(SELECT id FROM procedure WHERE field = ANY (${filter.field}::text[])))`,
    );
  parts.push(...between(sql`r.submitted_at`, filter.submittedFrom, filter.submittedTo));
  parts.push(...between(sql`r.received_at`, filter.receivedFrom, filter.receivedTo));
  parts.push(...between(sql`r.due_at`, filter.dueFrom, filter.dueTo));
  parts.push(...between(sql`r.closed_at`, filter.closedFrom, filter.closedTo));
  if (filter.q) parts.push(searchWhere(filter.q, mode, access));
  return and(parts);
}
