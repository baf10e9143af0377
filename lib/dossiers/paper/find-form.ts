import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { ReachFacts } from '@/lib/access/can';
import { reachWhere } from '@/lib/access/reach-where';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';

export type FoundForm = ReachFacts & {
  dossierId: number;
  kind: string;
  number: string;
  /** Of the PDF and its name, once it is made. */
  sha256: string | null;
  fileName: string | null;
};

/** The form with this id of this dossier, within the actor's `dossier.read` reach, or null. */
export async function findForm(tx: Tx, actor: Actor, code: string, id: number): Promise<FoundForm | null> {
  const [found] = await tx.$queryRaw<FoundForm[]>(sql`
    SELECT r.id AS "dossierId", f.form AS kind, f.number, f.sha256, s.original_name AS "fileName",
      r.involved_department_ids AS "involvedDepartmentIds", r.involved_person_ids AS "involvedPersonIds"
    FROM dossier_form f JOIN dossier r ON r.id = f.dossier_id LEFT JOIN stored_file s ON s.id = f.file_id
    WHERE f.id = ${id}::int AND r.code = ${code} AND ${reachWhere(actor, 'dossier.read')}`);
  return found ?? null;
}
