import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { rows, sql } from '@/lib/db/sql';

export type LateDossier = { code: string; title: string; department: string; dueAt: string };
const most = 200;

/**
 * Dossiers that became late and whose applicant has had no apology (form 04) since: from the minute on which the
 * appointment passes, until it is issued or the dossier ends. Only those of which the actor may issue it; the longest
 * late first, 200 at most.
 */
export async function listLateWithoutApology(actor: Actor, now: Date): Promise<LateDossier[]> {
  const found = await rows<Omit<LateDossier, 'dueAt'> & { dueAt: Date }>(sql`
    SELECT r.code, r.title, d.name AS department, r.due_at AS "dueAt"
    FROM dossier r JOIN department d ON d.id = r.department_id
    WHERE r.closed_at IS NULL AND r.due_at < ${now}::timestamptz
      AND NOT EXISTS (SELECT 1 FROM dossier_form f
        WHERE f.dossier_id = r.id AND f.form = 'apology' AND f.issued_at >= r.due_at)
      AND ${reachWhere(actor, 'dossier.read')} AND ${reachWhere(actor, 'dossier.extend')}
    ORDER BY r.due_at, r.id LIMIT ${most}::int`);
  return found.map((one) => ({ ...one, dueAt: one.dueAt.toISOString() }));
}
