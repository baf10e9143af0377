import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';
import type { SyncMismatch } from './compare-national';

export type SyncImportRow = { id: number; at: string; by: string; total: number; matched: number };
export type SyncImports = {
  /** The newest twenty. */
  imports: SyncImportRow[];
  /** The one asked for, or the newest; null: there is none. */
  shown: (SyncImportRow & { mismatches: SyncMismatch[] }) | null;
};

const columns = { id: true, at: true, actorLabel: true, total: true, matched: true } as const;
const toRow = (row: { id: number; at: Date; actorLabel: string; total: number; matched: number }) => ({
  id: row.id,
  at: row.at.toISOString(),
  by: row.actorLabel,
  total: row.total,
  matched: row.matched,
});

/** What the last imports of the national side's lists came to. @throws AppError forbidden without `dossier.sync` */
export async function getSyncImports(ctx: Context, id: number | null): Promise<SyncImports> {
  authorize(ctx, 'dossier.sync');
  const imports = await db().syncImport.findMany({ orderBy: { id: 'desc' }, take: 20, select: columns });
  const asked = id ?? imports[0]?.id;
  const found =
    asked === undefined
      ? null
      : await db().syncImport.findUnique({ where: { id: asked }, select: { ...columns, mismatches: true } });
  return {
    imports: imports.map(toRow),
    shown: found && { ...toRow(found), mismatches: found.mismatches as SyncMismatch[] },
  };
}
