import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import { listHistory, type HistoryEntry } from '@/lib/organisation/list-history';
import { shippedTexts } from './text-catalogue';
import { textsOf, type TextRow } from './text-rows';

/** One text with its history. @throws AppError forbidden · not_found */
export async function getText(ctx: Context, key: string): Promise<{ row: TextRow; history: HistoryEntry[] }> {
  authorize(ctx, 'settings.manage');
  const shipped = shippedTexts.get(key);
  if (!shipped) throw new AppError('not_found');
  const [stored, history] = await Promise.all([
    db().textOverride.findMany({ where: { key } }),
    listHistory('text', null, key),
  ]);
  return { row: textsOf(key, shipped, stored), history };
}
