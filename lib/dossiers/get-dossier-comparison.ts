import 'server-only';
import type { Context } from '@/lib/access/actor';
import { row, sql } from '@/lib/db/sql';
import type { DossierDetail } from './dossier-detail';
import { getDossier } from './get-dossier';

/** Whether both gave the same; null: one of them gave none. Said of the values themselves, which stay masked. */
export type SameApplicant = Record<'idNumber' | 'phone' | 'name' | 'birthYear', boolean | null>;
export type DossierComparison = { left: DossierDetail; right: DossierDetail; same: SameApplicant };

/** Two dossiers side by side (F6). @throws AppError forbidden, not_found (one of them is unknown or out of reach) */
export async function getDossierComparison(
  ctx: Context,
  code: string,
  other: string,
): Promise<DossierComparison> {
  const [left, right] = await Promise.all([getDossier(ctx, code), getDossier(ctx, other)]);
  const same = await row<SameApplicant>(sql`
    SELECT a.id_number_index = b.id_number_index AS "idNumber", a.phone_index = b.phone_index AS phone,
      CASE WHEN a.name_index <> '{}' AND b.name_index <> '{}' THEN a.name_index @> b.name_index AND a.name_index <@ b.name_index END AS name,
      a.birth_year_index = b.birth_year_index AS "birthYear"
    FROM dossier l JOIN contact a ON a.id = l.applicant_id, dossier o JOIN contact b ON b.id = o.applicant_id
    WHERE l.id = ${left.id}::int AND o.id = ${right.id}::int`);
  return { left, right, same: same ?? { idNumber: null, phone: null, name: null, birthYear: null } };
}
