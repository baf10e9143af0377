import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import { matchFolded } from '@/lib/search/match-folded';
import { shippedTexts } from './text-catalogue';
import { textPageSize, type TextListParams } from './text-list-params';
import { isRowChanged, storedByKey, textsOf, type TextRow } from './text-rows';

export type TextPage = { rows: TextRow[]; total: number; page: number; pageSize: number };

/**
 * The texts of the interface, 50 a page: found by key, by what stands and by what was shipped, in either language, with
 * or without marks. All of them are in memory, so the database is asked only for what was changed.
 * @throws AppError forbidden
 */
export async function listTexts(ctx: Context, params: TextListParams): Promise<TextPage> {
  authorize(ctx, 'settings.manage');
  const stored = storedByKey(await db().textOverride.findMany());
  const rows = [...shippedTexts]
    .filter(([key]) => params.namespace === null || key.startsWith(`${params.namespace}.`))
    .map(([key, shipped]) => textsOf(key, shipped, stored.get(key) ?? []))
    .filter((row) => !params.changed || isRowChanged(row));
  const found = matchFolded(params.q, rows, ({ key, vi, en }) =>
    [key, vi.text, en.text, vi.shipped, en.shipped].join(' '),
  );
  const from = (params.page - 1) * textPageSize;
  return {
    rows: found.slice(from, from + textPageSize),
    total: found.length,
    page: params.page,
    pageSize: textPageSize,
  };
}
