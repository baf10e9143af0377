import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { row, sql } from '@/lib/db/sql';

type Option = { code: string; name: string; detail?: string };
export type DossierFilterOptions = {
  departments: Option[];
  procedures: Option[];
  /** Fields of procedures; code and name are the same words. */
  fields: Option[];
  /** Officers of the departments within reach. The code is the id. */
  people: Option[];
};

type Found = { [Key in keyof DossierFilterOptions]: DossierFilterOptions[Key] | null };

/**
 * What the filter bar of dossiers offers. Retired and disabled entries stay: old dossiers still carry them.
 * @throws AppError unauthenticated, forbidden (without `dossier.read`)
 */
export async function listDossierFilterOptions(ctx: Context): Promise<DossierFilterOptions> {
  authorize(ctx, 'dossier.read');
  const reached = reachedDepartmentIds(ctx.actor, 'dossier.read');
  const departmentIds = reached === null ? null : [...reached, ctx.actor.departmentId];
  const found = await row<Found>(sql`SELECT
    (SELECT json_agg(json_build_object('code', code, 'name', name, 'detail', short_name) ORDER BY disabled_at IS NOT NULL, name)
      FROM department) AS departments,
    (SELECT json_agg(json_build_object('code', code, 'name', name, 'detail', field) ORDER BY retired_at IS NOT NULL, name)
      FROM procedure) AS procedures,
    (SELECT json_agg(json_build_object('code', field, 'name', field) ORDER BY field)
      FROM (SELECT DISTINCT field FROM procedure) AS one) AS fields,
    (SELECT json_agg(json_build_object('code', p.id::text, 'name', p.name, 'detail', d.short_name)
        ORDER BY p.disabled_at IS NOT NULL, p.name)
      FROM person p JOIN department d ON d.id = p.department_id
      WHERE ${departmentIds}::int[] IS NULL OR p.department_id = ANY (${departmentIds}::int[])) AS people`);
  return {
    departments: found?.departments ?? [],
    procedures: found?.procedures ?? [],
    fields: found?.fields ?? [],
    people: found?.people ?? [],
  };
}
