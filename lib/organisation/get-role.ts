import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { mayEver } from '@/lib/access/can';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { listHistory, type HistoryEntry } from './list-history';
import { loadRole } from './load-role';
import type { RoleGrantFacts } from './rights';

export type RoleDetail = {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  description: string;
  grants: RoleGrantFacts[];
  people: number;
  disabledAt: string | null;
  version: number;
  mayManage: boolean;
  history: HistoryEntry[];
};

/** One role with its grants and history. @throws AppError forbidden · not_found */
export async function getRole(ctx: Context, id: number): Promise<RoleDetail> {
  authorize(ctx, 'role.read');
  const role = await transaction((tx) => loadRole(tx, id));
  const holders = await db().personRole.findMany({
    where: {
      roleId: id,
      validFrom: { lte: ctx.now },
      OR: [{ validTo: null }, { validTo: { gt: ctx.now } }],
      person: { disabledAt: null },
    },
    select: { personId: true },
    distinct: ['personId'],
  });
  return {
    ...role,
    disabledAt: role.disabledAt?.toISOString() ?? null,
    people: holders.length,
    mayManage: mayEver(ctx.actor, 'role.manage'),
    history: await listHistory('role', id),
  };
}
