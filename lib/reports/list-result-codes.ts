import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';

export type ResultCodeName = { code: string; label: string; labelEn: string };

/**
 * The result codes in use, and the one that the report has already even when it was retired since.
 * @throws AppError forbidden
 */
export async function listResultCodes(ctx: Context, own: string | null): Promise<ResultCodeName[]> {
  authorize(ctx, 'report.read');
  return db().resultCode.findMany({
    where: { OR: [{ retiredAt: null }, ...(own === null ? [] : [{ code: own }])] },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { code: true, label: true, labelEn: true },
  });
}
