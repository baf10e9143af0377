import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { isPermission, type Reach } from '@/lib/access/permissions';
import { db } from '@/lib/db/client';
import type { RoleGrantFacts } from './rights';

export type RoleRow = {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  description: string;
  grants: RoleGrantFacts[];
  /** Active people who hold it now. */
  people: number;
  isDisabled: boolean;
};

/** Every role with what it gives and how many hold it. @throws AppError forbidden */
export async function listRoles(ctx: Context): Promise<RoleRow[]> {
  authorize(ctx, 'role.read');
  const holding = { validFrom: { lte: ctx.now }, OR: [{ validTo: null }, { validTo: { gt: ctx.now } }] };
  const found = await db().role.findMany({
    orderBy: { id: 'asc' },
    select: {
      id: true,
      code: true,
      name: true,
      nameEn: true,
      description: true,
      disabledAt: true,
      grants: { select: { permission: true, reach: true } },
      people: {
        where: { ...holding, person: { disabledAt: null } },
        select: { personId: true },
        distinct: ['personId'],
      },
    },
  });
  return found.map(({ disabledAt, grants, people, ...role }) => ({
    ...role,
    people: people.length,
    isDisabled: disabledAt !== null,
    grants: grants.flatMap(({ permission, reach }) =>
      isPermission(permission) ? [{ permission, reach: reach as Reach }] : [],
    ),
  }));
}

export type RoleChoice = { id: number; code: string; name: string; nameEn: string; isDisabled: boolean };

/** Names of roles for forms and filters: whoever sees people may know what their roles are called. @throws AppError forbidden */
export async function listRoleChoices(ctx: Context): Promise<RoleChoice[]> {
  authorize(ctx, 'person.read');
  const found = await db().role.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, code: true, name: true, nameEn: true, disabledAt: true },
  });
  return found.map(({ disabledAt, ...role }) => ({ ...role, isDisabled: disabledAt !== null }));
}
