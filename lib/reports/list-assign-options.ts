import 'server-only';
import type { Context } from '@/lib/access/actor';
import { mayEver } from '@/lib/access/can';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import type { Permission } from '@/lib/access/permissions';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';

export type AssignDepartment = { id: number; name: string; shortName: string; kind: string };
export type AssignPerson = { id: number; name: string; title: string; departmentId: number };
export type AssignOptions = { departments: AssignDepartment[]; people: AssignPerson[] };

/** Giving a dossier on is bound to no reach: dossiers are handled independent of boundaries (hand-over-dossier.ts). */
const boundless: readonly Permission[] = ['dossier.process'];

/**
 * The departments that this person may give work to, and their people. A person of a division can be chosen for the
 * division and for every department above it, so they appear once for each.
 * @throws AppError forbidden without the permission
 */
export async function listAssignOptions(
  ctx: Context,
  permission: Permission = 'report.assign',
): Promise<AssignOptions> {
  if (!mayEver(ctx.actor, permission)) throw new AppError('forbidden');
  const reached = boundless.includes(permission) ? null : reachedDepartmentIds(ctx.actor, permission);
  const working = await db().department.findMany({
    where: {
      disabledAt: null,
      validFrom: { lte: ctx.now },
      OR: [{ validTo: null }, { validTo: { gt: ctx.now } }],
    },
    select: {
      id: true,
      name: true,
      shortName: true,
      kind: true,
      path: true,
      people: { where: { disabledAt: null }, select: { id: true, name: true, title: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const departments = working.filter((department) => reached === null || reached.includes(department.id));
  const offered = new Set(departments.map((department) => department.id));
  const people = working.flatMap((department) =>
    department.people.flatMap((person) =>
      department.path.filter((id) => offered.has(id)).map((departmentId) => ({ ...person, departmentId })),
    ),
  );
  return {
    departments: departments.map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind })),
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'vi') || a.id - b.id),
  };
}
