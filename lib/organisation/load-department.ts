import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { lockRow } from '@/lib/db/lock-row';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { DepartmentUse } from './department';
import { reachesDepartment } from './guard-rights';

const departmentFacts = {
  id: true,
  code: true,
  name: true,
  shortName: true,
  kind: true,
  parentId: true,
  path: true,
  administrativeUnitId: true,
  agencyIdentifier: true,
  disabledAt: true,
  version: true,
} as const;

export type DepartmentRecord = Awaited<ReturnType<typeof loadDepartment>>;

/**
 * The department to change, inside reach.
 * @throws AppError not_found (unknown or out of reach), forbidden (seen, not managed)
 */
export async function loadDepartment(tx: Tx, ctx: Context & { actor: PersonActor }, id: number) {
  await lockRow(tx, 'department', id);
  const found = reachesDepartment(ctx.actor, 'department.read', id)
    ? await tx.department.findUnique({ where: { id }, select: departmentFacts })
    : null;
  if (!found) throw new AppError('not_found');
  if (!reachesDepartment(ctx.actor, 'department.manage', id)) throw new AppError('forbidden');
  return found;
}

/** The changed fields as history and a conflict show them. */
export function departmentChanges(record: DepartmentRecord) {
  const { name, shortName, kind, parentId, administrativeUnitId, agencyIdentifier, version } = record;
  return { name, shortName, kind, parentId, administrativeUnitId, agencyIdentifier, version };
}

/** One change of the tree at a time, so that two moves cannot make a circle. */
export async function lockDepartmentTree(tx: Tx): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('organisation.tree'))`);
}

/**
 * The parent that a department is put under.
 * @throws AppError invalid at `parentId` when it is unknown, disabled or out of reach
 */
export async function parentPath(tx: Tx, actor: PersonActor, parentId: number | null): Promise<number[]> {
  const refuse = () =>
    new AppError('invalid', 'invalid', { fields: [{ path: 'parentId', messageKey: 'out_of_reach' }] });
  if (parentId === null) {
    const everywhere = actor.grants.some(
      (grant) => grant.permission === 'department.manage' && grant.reach === 'all',
    );
    if (!everywhere) throw refuse();
    return [];
  }
  const parent = reachesDepartment(actor, 'department.manage', parentId)
    ? await tx.department.findUnique({ where: { id: parentId }, select: { path: true, disabledAt: true } })
    : null;
  if (!parent || parent.disabledAt) throw refuse();
  return parent.path;
}

/** What still depends on the department: open reports it leads or takes part in, active people, children, routing. */
export async function departmentUse(tx: Tx, id: number): Promise<DepartmentUse> {
  const [use] = await tx.$queryRaw<DepartmentUse[]>(sql`
    SELECT
      (SELECT count(*) FROM report r WHERE r.closed_at IS NULL AND r.id IN (
        SELECT o.id FROM report o WHERE o.department_id = ${id} AND o.closed_at IS NULL
        UNION SELECT a.report_id FROM assignment a WHERE a.department_id = ${id} AND a.ended_at IS NULL))::int AS "openReports",
      (SELECT count(*) FROM person p WHERE p.department_id = ${id} AND p.disabled_at IS NULL)::int AS "activePeople",
      (SELECT count(*) FROM department d WHERE d.parent_id = ${id} AND d.disabled_at IS NULL)::int AS "activeChildren",
      ((SELECT count(*) FROM category c WHERE c.default_department_id = ${id} AND c.retired_at IS NULL)
        + (SELECT count(*) FROM routing_rule w WHERE w.department_id = ${id} AND (w.valid_to IS NULL OR w.valid_to > now())))::int AS routes`);
  return use ?? { openReports: 0, activePeople: 0, activeChildren: 0, routes: 0 };
}
