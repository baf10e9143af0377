import 'server-only';
import type { Context } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { row, sql } from '@/lib/db/sql';

export type FoundFile = { sha256: string; thumbnailSha256: string | null; contentType: string; name: string };

/** The facts of a file that belongs to a report within the actor's reach, or null. */
export async function findFile(ctx: Context, fileId: string): Promise<FoundFile | null> {
  const found = await row<FoundFile>(sql`
    SELECT f.sha256, f.thumbnail_sha256 AS "thumbnailSha256", f.content_type AS "contentType", f.original_name AS name
    FROM stored_file f JOIN report_file rf ON rf.file_id = f.id JOIN report r ON r.id = rf.report_id
    WHERE f.id = ${fileId}::uuid AND ${reachWhere(ctx.actor, 'report.read')}
    LIMIT 1`);
  return found ?? null;
}
