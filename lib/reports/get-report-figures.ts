import 'server-only';
import { authorize } from '@/lib/access/authorize';
import type { Context } from '@/lib/access/actor';
import { and, rows, sql, type Sql } from '@/lib/db/sql';
import { filterWhere } from './report-filter';
import {
  noCounts,
  type FigureCounts,
  type FigureRow,
  type LateRow,
  type ReportFigures,
} from './report-figures';
import { daysOf, periodRange, type FigurePeriod } from './report-figures-period';
import { figureCells, figureDepartments, figureWhere } from './report-figures-scope';
import { reportList } from './report-list-params';
import { sharedFigures } from './report-figures-shared';

type Cell = {
  what: 'department' | 'category' | 'day';
  id: number | null;
  day: string | null;
  received: number;
  closed: number;
  closed_late: number;
};
type LateCell = {
  what: 'department' | 'category';
  id: number | null;
  late: number;
  unassigned: number;
  oldest_due_at: Date;
};
type Name = {
  what: 'department' | 'category';
  id: number;
  code: string;
  name: string;
  name_en: string;
  leaders: string[] | null;
};

const topLate = 8;

/** One pass over the tallies gives every grouping; whole rows of zeros (a change and its reversal) say nothing. */
function countedStatement(cells: Sql): Sql {
  return sql`
    SELECT CASE WHEN grouping(department_id) = 0 THEN 'department' WHEN grouping(category_id) = 0 THEN 'category' ELSE 'day' END AS what,
      CASE WHEN grouping(department_id) = 0 THEN department_id WHEN grouping(category_id) = 0 THEN category_id END AS id,
      day::text, sum(received)::int AS received, sum(closed)::int AS closed, sum(closed_late)::int AS closed_late
    FROM (${cells}) AS cell GROUP BY GROUPING SETS ((department_id), (category_id), (day))`;
}

function lateStatement(ctx: Context): Sql {
  const late = filterWhere({ ...reportList.defaults, lateness: ['late'] }, { now: ctx.now, warnAt: ctx.now });
  return sql`
    SELECT CASE WHEN grouping(r.department_id) = 0 THEN 'department' ELSE 'category' END AS what,
      CASE WHEN grouping(r.department_id) = 0 THEN r.department_id ELSE r.category_id END AS id,
      count(*)::int AS late, (count(*) FILTER (WHERE r.assignee_id IS NULL))::int AS unassigned, min(r.due_at) AS oldest_due_at
    FROM report r WHERE ${and([late, figureWhere(ctx.actor)])}
    GROUP BY GROUPING SETS ((r.department_id), (r.category_id))`;
}

/** Names of everything a figure can stand for, with the people who approve or assign in a department. */
const namesStatement = sql`
  SELECT 'department' AS what, d.id, d.code, d.short_name AS name, d.short_name AS name_en,
    (SELECT array_agg(DISTINCT p.name) FROM person_role pr
      JOIN person p ON p.id = pr.person_id AND p.disabled_at IS NULL
      JOIN role ro ON ro.id = pr.role_id AND ro.disabled_at IS NULL
      WHERE coalesce(pr.department_id, p.department_id) = d.id AND pr.valid_from <= now() AND (pr.valid_to IS NULL OR pr.valid_to > now())
        AND EXISTS (SELECT FROM role_grant g WHERE g.role_id = ro.id AND g.permission = 'report.assign' AND g.reach <> 'all')) AS leaders
  FROM department d
  UNION ALL SELECT 'category', c.id, c.code, c.name, c.name_en, NULL FROM category c`;

function countsOf(cell: Cell | undefined, late: number): FigureCounts {
  return {
    received: cell?.received ?? 0,
    closed: cell?.closed ?? 0,
    closedLate: cell?.closed_late ?? 0,
    late,
  };
}

/**
 * Reports received, closed and late in a period, by department, category and day, within the actor's reach.
 * Every number equals the rows that its link opens (G4, G5), as of the stamp it carries; three statements, none of which
 * counts reports one by one for a reach that follows the departments.
 * @throws AppError forbidden
 */
export async function getReportFigures(ctx: Context, period: FigurePeriod): Promise<ReportFigures> {
  authorize(ctx, 'dashboard.read');
  const range = periodRange(period, ctx.now);
  const { cells, lateCells, names, asOf } = await sharedFigures(ctx.actor, range, async () => {
    const [cells, lateCells, names] = await Promise.all([
      rows<Cell>(countedStatement(figureCells(ctx.actor, range))),
      rows<LateCell>(lateStatement(ctx)),
      rows<Name>(namesStatement),
    ]);
    return { cells, lateCells, names, asOf: ctx.now.toISOString() };
  });
  const named = new Map(names.map((name) => [`${name.what}/${name.id}`, name]));

  const rowsOf = (what: 'department' | 'category'): FigureRow[] => {
    const counted = new Map(cells.filter((cell) => cell.what === what).map((cell) => [cell.id, cell]));
    const late = new Map(lateCells.filter((cell) => cell.what === what).map((cell) => [cell.id, cell.late]));
    return [...new Set([...counted.keys(), ...late.keys()])]
      .map((id) => {
        const name = named.get(`${what}/${id}`);
        const label = { code: name?.code ?? null, name: name?.name ?? '', nameEn: name?.name_en ?? '' };
        return { ...label, ...countsOf(counted.get(id), late.get(id) ?? 0) };
      })
      .filter((row) => row.received + row.closed + row.late > 0)
      .sort((a, b) => b.received - a.received || a.name.localeCompare(b.name, 'vi'));
  };

  const byDepartment = rowsOf('department');
  const days = new Map(cells.filter((cell) => cell.what === 'day').map((cell) => [cell.day, cell]));
  const scopeIds = figureDepartments(ctx.actor);
  return {
    period,
    range,
    asOf,
    scope: scopeIds && scopeIds.flatMap((id) => named.get(`department/${id}`)?.code ?? []),
    total: byDepartment.reduce(
      (sum, row) => ({
        received: sum.received + row.received,
        closed: sum.closed + row.closed,
        closedLate: sum.closedLate + row.closedLate,
        late: sum.late + row.late,
      }),
      noCounts,
    ),
    byDepartment,
    byCategory: rowsOf('category'),
    byDay: daysOf(range).map((day) => ({
      day,
      received: days.get(day)?.received ?? 0,
      closed: days.get(day)?.closed ?? 0,
    })),
    lateNow: lateCells
      .filter((cell) => cell.what === 'department')
      .sort((a, b) => b.late - a.late)
      .slice(0, topLate)
      .map((cell): LateRow => {
        const name = named.get(`department/${cell.id}`);
        return {
          code: name?.code ?? null,
          name: name?.name ?? '',
          late: cell.late,
          unassigned: cell.unassigned,
          oldestDueAt: cell.oldest_due_at.toISOString(),
          leaders: name?.leaders ?? [],
        };
      }),
  };
}
