import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { lockRow } from '@/lib/db/lock-row';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { grantsOfRoles, reachesDepartment, requireHeld, rolesHeld } from './guard-rights';

const personFacts = {
  id: true,
  email: true,
  name: true,
  title: true,
  departmentId: true,
  lockedAt: true,
  disabledAt: true,
  version: true,
} as const;

/** The facts that history and a conflict show. */
export function personChanges(record: {
  email: string;
  name: string;
  title: string;
  departmentId: number;
  version: number;
}) {
  const { email, name, title, departmentId, version } = record;
  return { email, name, title, departmentId, version };
}

/**
 * The person to change, inside reach, with the roles and grants held now.
 * An account that can do more than the actor is not theirs to change: its password or e-mail would be a way up.
 * @throws AppError not_found (unknown or out of reach), forbidden (seen, not managed), refused `more_than_held`
 */
export async function loadPerson(tx: Tx, ctx: Context & { actor: PersonActor }, id: number) {
  await lockRow(tx, 'person', id);
  const found = await tx.person.findUnique({ where: { id }, select: personFacts });
  if (!found || !reachesDepartment(ctx.actor, 'person.read', found.departmentId))
    throw new AppError('not_found');
  if (!reachesDepartment(ctx.actor, 'person.manage', found.departmentId)) throw new AppError('forbidden');
  const roles = await rolesHeld(tx, id, ctx.now);
  requireHeld(ctx.actor, await grantsOfRoles(tx, roles, found.departmentId));
  return { ...found, roles };
}

/**
 * The department that a person is put into: reach is checked before (loadPerson) and after the move.
 * @throws AppError invalid at `departmentId`
 */
export async function requireHome(tx: Tx, actor: PersonActor, departmentId: number): Promise<void> {
  const home = reachesDepartment(actor, 'person.manage', departmentId)
    ? await tx.department.findUnique({ where: { id: departmentId }, select: { disabledAt: true } })
    : null;
  if (!home || home.disabledAt) {
    throw new AppError('invalid', 'invalid', {
      fields: [{ path: 'departmentId', messageKey: 'out_of_reach' }],
    });
  }
}

/**
 * Roles to be given must exist and be in use, and so must the departments that anchor them.
 * @throws AppError invalid at `roles`
 */
export async function requireUsableRoles(
  tx: Tx,
  roles: readonly { roleId: number; departmentId: number | null }[],
): Promise<void> {
  const roleIds = [...new Set(roles.map((role) => role.roleId))];
  const anchors = [
    ...new Set(roles.flatMap((role) => (role.departmentId === null ? [] : [role.departmentId]))),
  ];
  const known = await tx.role.count({ where: { id: { in: roleIds }, disabledAt: null } });
  const places = await tx.department.count({ where: { id: { in: anchors }, disabledAt: null } });
  if (known !== roleIds.length || places !== anchors.length) {
    throw new AppError('invalid', 'invalid', { fields: [{ path: 'roles', messageKey: 'unknown_role' }] });
  }
}
