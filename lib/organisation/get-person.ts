import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { reachesDepartment, rolesHeld } from './guard-rights';
import { listHistory, type HistoryEntry } from './list-history';
import type { HeldRole } from './rights';

export type PersonDetail = {
  id: number;
  email: string;
  name: string;
  title: string;
  departmentId: number;
  departmentName: string;
  lockedAt: string | null;
  disabledAt: string | null;
  lastLoginAt: string | null;
  version: number;
  roles: HeldRole[];
  openReports: number;
  mayManage: boolean;
  isSelf: boolean;
  history: HistoryEntry[];
};

/** One person with the roles held now and the history. @throws AppError forbidden · not_found (also: out of reach) */
export async function getPerson(ctx: Context, id: number): Promise<PersonDetail> {
  authorize(ctx, 'person.read');
  const { actor } = ctx;
  const found = await db().person.findUnique({
    where: { id },
    select: {
      id: true,
      email: true,
      name: true,
      title: true,
      departmentId: true,
      lockedAt: true,
      disabledAt: true,
      lastLoginAt: true,
      version: true,
      department: { select: { name: true } },
    },
  });
  if (!found || !reachesDepartment(actor, 'person.read', found.departmentId)) throw new AppError('not_found');
  const { department, ...person } = found;
  const roles = await transaction((tx) => rolesHeld(tx, id, ctx.now));
  return {
    ...person,
    departmentName: department.name,
    lockedAt: person.lockedAt?.toISOString() ?? null,
    disabledAt: person.disabledAt?.toISOString() ?? null,
    lastLoginAt: person.lastLoginAt?.toISOString() ?? null,
    roles: roles.map(({ roleId, departmentId }) => ({ roleId, departmentId })),
    openReports: await db().report.count({ where: { assigneeId: id, closedAt: null } }),
    mayManage: reachesDepartment(actor, 'person.manage', person.departmentId),
    isSelf: id === actor.id,
    history: await listHistory('person', id),
  };
}
