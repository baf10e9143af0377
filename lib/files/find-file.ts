import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { ReachFacts } from '@/lib/access/can';
import { reachWhere } from '@/lib/access/reach-where';
import { row, sql } from '@/lib/db/sql';
import { isPublicPhoto } from './public-photo';

type FileFacts = { sha256: string; thumbnailSha256: string | null; contentType: string; name: string };
export type FoundFile = FileFacts & ReachFacts & { originalId: string | null; originalType: string | null };

const facts = sql`f.sha256, f.thumbnail_sha256 AS "thumbnailSha256", f.content_type AS "contentType", f.original_name AS name`;
const joined = sql`stored_file f JOIN report_file rf ON rf.file_id = f.id JOIN report r ON r.id = rf.report_id`;

/** The facts of a file that belongs to a report within the actor's reach, or null. */
export async function findFile(ctx: Context, fileId: string): Promise<FoundFile | null> {
  const found = await row<FoundFile>(sql`
    SELECT ${facts}, o.id AS "originalId", o.content_type AS "originalType", r.is_private AS "isPrivate",
      r.involved_department_ids AS "involvedDepartmentIds", r.involved_person_ids AS "involvedPersonIds"
    FROM ${joined} LEFT JOIN photo_original o ON o.id = f.original_id
    WHERE f.id = ${fileId}::uuid AND ${reachWhere(ctx.actor, 'report.read')}
    LIMIT 1`);
  return found ?? null;
}

/** The facts of a photo that an officer has cleared for the public, or null; never one of a private report. */
export async function findPublicFile(fileId: string): Promise<FileFacts | null> {
  const found = await row<FileFacts>(sql`
    SELECT ${facts} FROM ${joined} WHERE f.id = ${fileId}::uuid AND ${isPublicPhoto} LIMIT 1`);
  return found ?? null;
}
