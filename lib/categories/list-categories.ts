import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import type { ResultGuards } from '@/lib/reports/decide-result';

export type CategoryRow = ResultGuards & {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  groupName: string;
  isSensitive: boolean;
  isRetired: boolean;
};

/** Every category with its guards, those in use first. @throws AppError forbidden */
export async function listCategories(ctx: Context): Promise<CategoryRow[]> {
  authorize(ctx, 'settings.manage');
  const found = await db().category.findMany({
    orderBy: [{ retiredAt: { sort: 'desc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      code: true,
      name: true,
      nameEn: true,
      groupName: true,
      isSensitive: true,
      requiresResultCode: true,
      requiresResultPhoto: true,
      retiredAt: true,
    },
  });
  return found.map(({ retiredAt, ...category }) => ({ ...category, isRetired: retiredAt !== null }));
}
