import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { rows, sql } from '@/lib/db/sql';
import { openStates } from '@/lib/reports/report';
import { inTreeOrder } from './department';

export type DepartmentRow = {
  id: number;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  parentId: number | null;
  depth: number;
  people: number;
  openReports: number;
  isDisabled: boolean;
};

/**
 * Every department in reach, in tree order, with its active people and the open reports it leads. An office has some
 * hundreds of them, so the list is complete and the page filters it.
 * @throws AppError forbidden
 */
export async function listDepartments(ctx: Context): Promise<DepartmentRow[]> {
  authorize(ctx, 'department.read');
  const reached = reachedDepartmentIds(ctx.actor, 'department.read');
  const where = reached === null ? sql`true` : sql`d.id = ANY (${reached}::int[])`;
  const found = await rows<Omit<DepartmentRow, 'depth'>>(sql`
    SELECT d.id, d.code, d.name, d.short_name AS "shortName", d.kind, d.parent_id AS "parentId",
      coalesce(people.n, 0) AS people, coalesce(open.n, 0) AS "openReports", d.disabled_at IS NOT NULL AS "isDisabled"
    FROM department d
    LEFT JOIN (SELECT department_id, count(*)::int AS n FROM person WHERE disabled_at IS NULL GROUP BY 1) AS people
      ON people.department_id = d.id
    LEFT JOIN (SELECT department_id, sum(count)::int AS n FROM report_tally WHERE state = ANY (${[...openStates]}::text[]) GROUP BY 1) AS open
      ON open.department_id = d.id
    WHERE ${where}`);
  return inTreeOrder(found);
}
