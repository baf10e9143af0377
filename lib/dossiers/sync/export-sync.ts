import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import { loadNational } from './load-national';
import type { NationalDossier, SyncQuery } from './national-dossier';

/**
 * A change bears the moment when its request came in and is seen once its transaction ends. What is younger than the
 * longest of them (two minutes, `changeCalendar`) may still be joined by an earlier change: it comes with a later call.
 */
const settleSeconds = 150;
export type SyncPage = {
  rows: NationalDossier[];
  next: string | null;
  /** What changed before this moment has been given by the last page: the `since` of the next call. */
  until: string;
};

/**
 * Dossiers that changed since a moment, in the national names and in the order of their change, a page at a time. They
 * carry names, so every page is logged with how many it gave.
 * @throws AppError forbidden without `dossier.sync`
 */
export async function exportSync(ctx: Context, { since, cursor, limit }: SyncQuery): Promise<SyncPage> {
  authorize(ctx, 'dossier.sync');
  const [at, id] = (cursor ?? '').split('-').map(Number);
  const after = cursor
    ? sql`(r.updated_at, r.id) > (${new Date(at ?? 0)}::timestamptz, ${id ?? 0}::int)`
    : sql`r.updated_at >= ${new Date(since)}::timestamptz`;
  const until = new Date(ctx.now.getTime() - settleSeconds * 1_000);
  const found = await loadNational(
    ctx.actor,
    sql`${after} AND r.updated_at < ${until}::timestamptz`,
    sql`ORDER BY r.updated_at, r.id LIMIT ${limit + 1}`,
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  await transaction((tx) =>
    writeAuditEntry(
      tx,
      ctx,
      'dossier.sync_export',
      { kind: 'dossier', id: null, label: since },
      { data: { rows: page.length } },
    ),
  );
  return {
    rows: page.map(({ dossier }) => dossier),
    next: last && found.length > limit ? `${last.updatedAt.getTime()}-${last.id}` : null,
    until: until.toISOString(),
  };
}
