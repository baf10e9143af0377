import 'server-only';
import type { Grant, PersonActor } from '@/lib/access/actor';
import { isPermission, type Reach } from '@/lib/access/permissions';
import { lockRow } from '@/lib/db/lock-row';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { requireHeld } from './guard-rights';
import { permissionsBeyondRank, senselessGrants, type RoleGrantFacts } from './rights';

/** The role to change, with its grants, as it stands. @throws AppError not_found */
export async function loadRoleForChange(tx: Tx, id: number) {
  await lockRow(tx, 'role', id);
  return loadRole(tx, id);
}

/** The role with its grants. @throws AppError not_found */
export async function loadRole(tx: Tx, id: number) {
  const found = await tx.role.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      name: true,
      nameEn: true,
      description: true,
      disabledAt: true,
      version: true,
      grants: { select: { permission: true, reach: true }, orderBy: { permission: 'asc' } },
    },
  });
  if (!found) throw new AppError('not_found');
  const grants: RoleGrantFacts[] = found.grants.flatMap(({ permission, reach }) =>
    isPermission(permission) ? [{ permission, reach: reach as Reach }] : [],
  );
  return { ...found, grants };
}

type RoleFacts = {
  name: string;
  nameEn: string;
  description: string;
  grants: RoleGrantFacts[];
  version: number;
};

/** The facts that history and a conflict show; grants as `permission:reach`, sorted. */
export function roleChangesOf({ name, nameEn, description, grants, version }: RoleFacts) {
  return { name, nameEn, description, grants: grantLines(grants), version };
}

export function grantLines(grants: readonly RoleGrantFacts[]): string[] {
  return grants.map((grant) => `${grant.permission}:${grant.reach}`).sort();
}

/**
 * The author of a role holds what it gives, by permission and width.
 * @throws AppError invalid `senseless_reach` · refused `more_than_held`
 */
export function requireGrantable(actor: PersonActor, grants: readonly RoleGrantFacts[]): void {
  if (senselessGrants(grants).length > 0) {
    throw new AppError('invalid', 'invalid', { fields: [{ path: 'grants', messageKey: 'senseless_reach' }] });
  }
  const beyond = permissionsBeyondRank(actor.grants, grants);
  if (beyond.length > 0)
    throw new AppError('refused', 'more_than_held', { params: { permissions: beyond.join(', ') } });
}

/**
 * What the holders of the role, each at their own department, would gain by these grants must be held by the actor.
 * @throws AppError refused `more_than_held`
 */
export async function requireHeldByHolders(
  tx: Tx,
  actor: PersonActor,
  roleId: number,
  added: readonly RoleGrantFacts[],
): Promise<void> {
  if (added.length === 0) return;
  const anchors = await tx.$queryRaw<{ id: number; below: number[] }[]>(sql`
    SELECT held.id, ARRAY(SELECT d.id FROM department d WHERE d.path @> ARRAY[held.id]) AS below
    FROM (SELECT DISTINCT coalesce(pr.department_id, p.department_id) AS id
      FROM person_role pr JOIN person p ON p.id = pr.person_id
      WHERE pr.role_id = ${roleId} AND pr.valid_from <= now() AND (pr.valid_to IS NULL OR pr.valid_to > now())) AS held`);
  const given = anchors.flatMap(({ id, below }) =>
    added.map(({ permission, reach }): Grant => {
      const departmentIds = reach === 'department' ? [id] : reach === 'subtree' ? below : [];
      return { permission, reach, departmentIds };
    }),
  );
  requireHeld(actor, given);
}
