import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';

export type ClassifyOptions = {
  categories: { id: number; name: string; nameEn: string; keywords: string; isSensitive: boolean }[];
  communes: { id: number; name: string }[];
};

/**
 * Categories in use and the communes of the province, to classify a report by.
 * @throws AppError forbidden without `report.classify`
 */
export async function listClassifyOptions(ctx: Context): Promise<ClassifyOptions> {
  authorize(ctx, 'report.classify');
  const now = ctx.now;
  const office = await db().office.findUniqueOrThrow({ where: { id: 1 }, select: { provinceCode: true } });
  const [categories, communes] = await Promise.all([
    db().category.findMany({
      where: { retiredAt: null },
      select: { id: true, name: true, nameEn: true, keywords: true, isSensitive: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    db().administrativeUnit.findMany({
      where: {
        kind: { in: ['ward', 'commune', 'special_zone'] },
        parent: { code: office.provinceCode, kind: 'province' },
        validFrom: { lte: now },
        OR: [{ validTo: null }, { validTo: { gt: now } }],
      },
      select: { id: true, fullName: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  return { categories, communes: communes.map(({ id, fullName }) => ({ id, name: fullName })) };
}
