import 'server-only';
import type { Grant, PersonActor } from '@/lib/access/actor';
import { isPermission, type Reach } from '@/lib/access/permissions';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { adminPermissions, adminVanishes, permissionsBeyond, type HeldRole } from './rights';

type GrantRow = { permission: string; reach: Reach; department_ids: number[] | null };

/** What these roles give at these departments, subtrees worked out. */
export async function grantsOfRoles(
  tx: Tx,
  roles: readonly HeldRole[],
  homeDepartmentId: number,
): Promise<Grant[]> {
  if (roles.length === 0) return [];
  const roleIds = roles.map((role) => role.roleId);
  const anchors = roles.map((role) => role.departmentId ?? homeDepartmentId);
  const found = await tx.$queryRaw<GrantRow[]>(sql`
    SELECT g.permission, g.reach, CASE g.reach
        WHEN 'department' THEN ARRAY[held.anchor]
        WHEN 'subtree' THEN ARRAY(SELECT d.id FROM department d WHERE d.path @> ARRAY[held.anchor])
      END AS department_ids
    FROM unnest(${roleIds}::int[], ${anchors}::int[]) AS held (role_id, anchor)
    JOIN role ro ON ro.id = held.role_id AND ro.disabled_at IS NULL
    JOIN role_grant g ON g.role_id = ro.id`);
  return found.flatMap(({ permission, reach, department_ids }) =>
    isPermission(permission) ? [{ permission, reach, departmentIds: department_ids ?? [] }] : [],
  );
}

/** The roles that a person holds now. */
export async function rolesHeld(tx: Tx, personId: number, now: Date) {
  return tx.personRole.findMany({
    where: { personId, validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] },
    select: { id: true, roleId: true, departmentId: true },
    orderBy: { id: 'asc' },
  });
}

/**
 * Nobody grants, or takes over an account with, more than they hold.
 * @throws AppError refused `more_than_held`
 */
export function requireHeld(actor: PersonActor, given: readonly Grant[]): void {
  const beyond = permissionsBeyond(actor.grants, given);
  if (beyond.length > 0)
    throw new AppError('refused', 'more_than_held', { params: { permissions: beyond.join(', ') } });
}

/** Whether the actor reaches the department with the permission. */
export function reachesDepartment(
  actor: PersonActor,
  permission: 'department.read' | 'department.manage' | 'person.read' | 'person.manage',
  departmentId: number,
): boolean {
  const reached = reachedDepartmentIds(actor, permission);
  return reached === null || reached.includes(departmentId);
}

async function countAdmins(tx: Tx): Promise<number> {
  const [found] = await tx.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM person p
    WHERE p.disabled_at IS NULL AND p.locked_at IS NULL AND (
      SELECT count(DISTINCT g.permission) FROM person_role pr
      JOIN role ro ON ro.id = pr.role_id AND ro.disabled_at IS NULL
      JOIN role_grant g ON g.role_id = ro.id AND g.reach = 'all' AND g.permission = ANY(${[...adminPermissions]}::text[])
      WHERE pr.person_id = p.id AND pr.valid_from <= now() AND (pr.valid_to IS NULL OR pr.valid_to > now())) = ${adminPermissions.length}`);
  return found?.n ?? 0;
}

/**
 * Runs a change of rights, one at a time in the whole office, so that two admins cannot remove each other.
 * @throws AppError refused `last_admin` (and nothing is written)
 */
export async function keepingAnAdmin<T>(tx: Tx, change: () => Promise<T>): Promise<T> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('organisation.rights'))`);
  const before = await countAdmins(tx);
  const result = await change();
  if (adminVanishes(before, await countAdmins(tx))) throw new AppError('refused', 'last_admin');
  return result;
}
