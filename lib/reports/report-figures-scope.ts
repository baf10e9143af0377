import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayEver } from '@/lib/access/can';
import type { Permission } from '@/lib/access/permissions';
import { reachWhere, reachedDepartmentIds } from '@/lib/access/reach-where';
import { and, sql, type Sql } from '@/lib/db/sql';
import { addDays, type DayRange } from './report-figures-period';

/**
 * Figures count the reports led by the departments that `dashboard.read` reaches (null: all, those without a department
 * too), and of these only the ones that `report.read` would open: a number is never more than the rows behind it.
 */
export function figureDepartments(actor: Actor): number[] | null {
  return reachedDepartmentIds(actor, 'dashboard.read');
}

/** Does the permission reach every report that the figures could count? Then the tallies by department can answer. */
function covers(actor: Actor, permission: Permission): boolean {
  const reached = reachedDepartmentIds(actor, permission);
  if (reached === null) return true;
  const counted = figureDepartments(actor);
  return counted !== null && counted.every((id) => reached.includes(id));
}

/**
 * The population of the figures, as a condition on reports `r`. Where `report.read` reaches all that is counted its
 * condition says nothing more and is left out: then an index alone can answer.
 */
export function figureWhere(actor: Actor): Sql {
  const departments = figureDepartments(actor);
  const led = departments === null ? sql`true` : sql`r.department_id = ANY (${departments}::int[])`;
  if (!covers(actor, 'report.read')) return sql`${led} AND ${reachWhere(actor, 'report.read')}`;
  if (covers(actor, 'report.read_private')) return led;
  if (!mayEver(actor, 'report.read_private')) return sql`${led} AND NOT r.is_private`;
  return sql`${led} AND (NOT r.is_private OR ${reachWhere(actor, 'report.read_private')})`;
}

/** Counted from the rows, for grants that the tallies cannot tell apart (own reach, single departments). */
function fromRows(actor: Actor, range: DayRange, isPrivate: boolean): Sql {
  const where = and([figureWhere(actor), isPrivate ? sql`r.is_private` : sql`NOT r.is_private`]);
  const first = new Date(`${range.from}T00:00:00+07:00`);
  const end = new Date(`${addDays(range.to, 1)}T00:00:00+07:00`);
  return sql`
    SELECT r.department_id, r.category_id, report_day(r.received_at) AS day, 1 AS received, 0 AS closed, 0 AS closed_late
    FROM report r WHERE ${where} AND r.received_at >= ${first} AND r.received_at < ${end}
    UNION ALL
    SELECT r.department_id, r.category_id, report_day(r.closed_at), 0, 1, (r.deadline_outcome IS NOT DISTINCT FROM 'breached')::int
    FROM report r WHERE ${where} AND r.closed_at >= ${first} AND r.closed_at < ${end}`;
}

function fromTallies(actor: Actor, range: DayRange, visibility: Sql): Sql {
  const departments = figureDepartments(actor);
  const led = departments === null ? sql`true` : sql`d.department_id = ANY (${departments}::int[])`;
  return sql`
    SELECT d.department_id, d.category_id, d.day, d.received, d.closed, d.closed_late FROM report_daily d
    WHERE d.day BETWEEN ${range.from}::date AND ${range.to}::date AND ${led} AND ${visibility}`;
}

/**
 * Received, closed and closed late by department, category and day: from the tallies wherever they can tell what the
 * actor may see, from the rows for the rest. A property test compares it with counting one by one.
 */
export function figureCells(actor: Actor, range: DayRange): Sql {
  const tallied = covers(actor, 'report.read');
  const talliedPrivate = tallied && covers(actor, 'report.read_private');
  if (talliedPrivate) return fromTallies(actor, range, sql`true`);
  const open = tallied ? fromTallies(actor, range, sql`NOT d.is_private`) : fromRows(actor, range, false);
  if (!mayEver(actor, 'report.read_private')) return open;
  return sql`${open} UNION ALL ${fromRows(actor, range, true)}`;
}
