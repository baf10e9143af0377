import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { transaction } from '@/lib/db/transaction';
import { listHistory, type HistoryEntry } from '@/lib/organisation/list-history';
import { loadCategory } from './load-category';
import type { CategoryRow } from './list-categories';

export type CategoryDetail = CategoryRow & { description: string; version: number; history: HistoryEntry[] };

/** One category with its guards and history. @throws AppError forbidden · not_found */
export async function getCategory(ctx: Context, id: number): Promise<CategoryDetail> {
  authorize(ctx, 'settings.manage');
  const { retiredAt, ...category } = await transaction((tx) => loadCategory(tx, id));
  return { ...category, isRetired: retiredAt !== null, history: await listHistory('category', id) };
}
