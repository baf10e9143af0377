import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { ReachFacts } from '@/lib/access/can';
import { reachWhere } from '@/lib/access/reach-where';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { dossierActions } from './dossier';

export type DossierFile = ReachFacts & {
  dossierId: number;
  sha256: string;
  contentType: string;
  name: string;
};

/** The scan or result, also one that was replaced, with this id of this dossier, within the actor's `dossier.read` reach, or null. */
export async function findDossierFile(
  tx: Tx,
  actor: Actor,
  code: string,
  fileId: string,
): Promise<DossierFile | null> {
  const [found] = await tx.$queryRaw<DossierFile[]>(sql`
    SELECT r.id AS "dossierId", f.sha256, f.content_type AS "contentType", f.original_name AS name,
      r.involved_department_ids AS "involvedDepartmentIds", r.involved_person_ids AS "involvedPersonIds"
    FROM dossier r JOIN stored_file f ON f.id = ${fileId}::uuid
    WHERE r.code = ${code} AND ${reachWhere(actor, 'dossier.read')} AND (r.result_file_id = f.id
      OR EXISTS (SELECT 1 FROM dossier_document d WHERE d.dossier_id = r.id AND d.file_id = f.id)
      OR EXISTS (SELECT 1 FROM dossier_event e WHERE e.dossier_id = r.id AND e.kind = ${dossierActions.add_file.event}
        AND e.data -> 'replaced' ->> 'id' = f.id::text))`);
  return found ?? null;
}
