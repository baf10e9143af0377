import 'server-only';
import type { Context } from '@/lib/access/actor';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { db } from '@/lib/db/client';
import { inTreeOrder } from './department';

export type DepartmentChoice = { id: number; name: string; parentId: number | null; depth: number };

/** The departments in use that the actor may choose in a form of this permission, in tree order. */
export async function listDepartmentChoices(
  ctx: Context,
  permission: 'department.manage' | 'person.manage' | 'person.read',
): Promise<DepartmentChoice[]> {
  const reached = reachedDepartmentIds(ctx.actor, permission);
  const found = await db().department.findMany({
    where: { disabledAt: null, ...(reached === null ? {} : { id: { in: reached } }) },
    select: { id: true, name: true, parentId: true },
  });
  return inTreeOrder(found);
}

export type UnitChoice = { id: number; name: string };

/** The communes of the office's province in force, for people's committees. */
export async function listCommuneChoices(): Promise<UnitChoice[]> {
  const office = await db().office.findUnique({ where: { id: 1 }, select: { provinceCode: true } });
  const units = await db().administrativeUnit.findMany({
    where: { validTo: null, parent: { code: office?.provinceCode ?? '', kind: 'province', validTo: null } },
    select: { id: true, fullName: true },
  });
  return units
    .map((unit) => ({ id: unit.id, name: unit.fullName }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
