import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { sql, type Sql } from '@/lib/db/sql';

/** The communes of the office's province that are in force, as administrative unit `u`, within reach of `dashboard.read`:
 * all of them, or those whose people's committees the actor reaches. */
export function communeWhere(actor: Actor): Sql {
  const departments = reachedDepartmentIds(actor, 'dashboard.read');
  const reached =
    departments === null
      ? sql`true`
      : sql`u.id IN (SELECT d.administrative_unit_id FROM department d WHERE d.kind = 'commune_committee' AND d.id = ANY (${departments}::int[]))`;
  return sql`u.valid_to IS NULL AND u.kind IN ('ward', 'commune', 'special_zone') AND ${reached} AND u.parent_id = (
    SELECT province.id FROM administrative_unit province JOIN office o ON o.province_code = province.code
    WHERE province.kind = 'province' AND province.valid_to IS NULL)`;
}
