import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { DepartmentUse } from './department';
import { reachesDepartment } from './guard-rights';
import { listHistory, type HistoryEntry } from './list-history';
import { departmentUse } from './load-department';

export type DepartmentDetail = {
  id: number;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  parentId: number | null;
  parentName: string | null;
  administrativeUnitId: number | null;
  agencyIdentifier: string | null;
  disabledAt: string | null;
  version: number;
  use: DepartmentUse;
  mayManage: boolean;
  history: HistoryEntry[];
};

/** One department with what depends on it and its history. @throws AppError forbidden · not_found (also: out of reach) */
export async function getDepartment(ctx: Context, id: number): Promise<DepartmentDetail> {
  authorize(ctx, 'department.read');
  const { actor } = ctx;
  const found = reachesDepartment(actor, 'department.read', id)
    ? await db().department.findUnique({
        where: { id },
        select: {
          id: true,
          code: true,
          name: true,
          shortName: true,
          kind: true,
          parentId: true,
          administrativeUnitId: true,
          agencyIdentifier: true,
          disabledAt: true,
          version: true,
          parent: { select: { name: true } },
        },
      })
    : null;
  if (!found) throw new AppError('not_found');
  const { parent, ...facts } = found;
  return {
    ...facts,
    parentName: parent?.name ?? null,
    disabledAt: found.disabledAt?.toISOString() ?? null,
    use: await transaction((tx) => departmentUse(tx, id)),
    mayManage: reachesDepartment(actor, 'department.manage', id),
    history: await listHistory('department', id),
  };
}
