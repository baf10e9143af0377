import 'server-only';
import { rows, sql } from '@/lib/db/sql';

/** A late dossier as anybody may know it: its code, whose desk it is, and since when. Nothing of the applicant. */
export type PublicLateDossier = { code: string; agency: string; dueAt: string; hasApology: boolean };
const most = 500;

/** The dossiers that are late now, the longest late first, 500 at most (F15). */
export async function listPublicLateDossiers(now: Date): Promise<PublicLateDossier[]> {
  const found = await rows<Omit<PublicLateDossier, 'dueAt'> & { dueAt: Date }>(sql`
    SELECT r.code, d.name AS agency, r.due_at AS "dueAt", EXISTS (SELECT 1 FROM dossier_form f
        WHERE f.dossier_id = r.id AND f.form = 'apology' AND f.issued_at >= r.due_at) AS "hasApology"
    FROM dossier r JOIN department d ON d.id = r.competent_department_id
    WHERE r.closed_at IS NULL AND r.due_at < ${now}::timestamptz
    ORDER BY r.due_at, r.id LIMIT ${most}::int`);
  return found.map((one) => ({ ...one, dueAt: one.dueAt.toISOString() }));
}
