import type { Tx } from '../tx';
import { roles } from './role-data';

/** A role that exists keeps the grants that an admin gave it. */
export async function seedRoles(tx: Tx): Promise<void> {
  const known = new Set((await tx.role.findMany({ select: { code: true } })).map((row) => row.code));
  for (const { grants, ...role } of roles.filter(({ code }) => !known.has(code))) {
    const list = Object.entries(grants).map(([permission, reach]) => ({ permission, reach }));
    await tx.role.create({ data: { ...role, grants: { create: list } } });
  }
}
