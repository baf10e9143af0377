import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { rows, sql } from '@/lib/db/sql';

export type RegisterAgency = { id: number; name: string };

/**
 * The agencies whose register somebody may take: those that receive dossiers, within the reach of `dossier.export`.
 * @throws AppError forbidden
 */
export async function listRegisterAgencies(ctx: Context): Promise<RegisterAgency[]> {
  authorize(ctx, 'dossier.export');
  const reached = reachedDepartmentIds(ctx.actor, 'dossier.export');
  return rows<RegisterAgency>(sql`
    SELECT id, name FROM department
    WHERE agency_identifier IS NOT NULL AND (${reached}::int[] IS NULL OR id = ANY (${reached}::int[]))
    ORDER BY name, id`);
}
