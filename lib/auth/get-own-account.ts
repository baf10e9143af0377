import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorizeSelf } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';

export type OwnAccount = {
  name: string;
  email: string;
  title: string;
  department: string;
  lastLoginAt: string | null;
};

/** What the office has written down about the person who asks. */
export async function getOwnAccount(ctx: Context): Promise<OwnAccount> {
  authorizeSelf(ctx);
  const person = await db().person.findUniqueOrThrow({
    where: { id: ctx.actor.id },
    select: {
      name: true,
      email: true,
      title: true,
      lastLoginAt: true,
      department: { select: { name: true } },
    },
  });
  return {
    ...person,
    department: person.department.name,
    lastLoginAt: person.lastLoginAt?.toISOString() ?? null,
  };
}
