import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import { row, sql } from '@/lib/db/sql';
import type { LocalStateName } from '@/lib/local-states/local-state';
import type { ReportState } from './report';

export type FilterOption = { code: string; name: string; detail?: string };
export type ReportFilterOptions = {
  /** Steps of the office's own with the state that each stands under. */
  localStates: (LocalStateName & { baseState: ReportState })[];
  categories: (FilterOption & { nameEn: string })[];
  communes: FilterOption[];
  departments: FilterOption[];
  channels: FilterOption[];
  /** Officers the person may know of: those of the departments within reach. The code is the id. */
  people: FilterOption[];
};

type Found = { [Key in keyof ReportFilterOptions]: ReportFilterOptions[Key] | null };

/**
 * What the filter bar offers. Retired and disabled entries stay: old reports still carry them.
 * @throws AppError unauthenticated, forbidden (without `report.read`)
 */
export async function listFilterOptions(ctx: Context): Promise<ReportFilterOptions> {
  authorize(ctx, 'report.read');
  const reached = reachedDepartmentIds(ctx.actor, 'report.read');
  const departmentIds = reached === null ? null : [...reached, ctx.actor.departmentId];
  const found = await row<Found>(sql`SELECT
    (SELECT json_agg(json_build_object('code', code, 'label', label, 'labelEn', label_en, 'baseState', base_state)
        ORDER BY retired_at IS NOT NULL, position, id)
      FROM local_state WHERE subject = 'report') AS "localStates",
    (SELECT json_agg(json_build_object('code', code, 'name', name, 'nameEn', name_en) ORDER BY retired_at IS NOT NULL, position)
      FROM category) AS categories,
    (SELECT json_agg(json_build_object('code', u.code, 'name', u.full_name) ORDER BY u.name)
      FROM administrative_unit u JOIN administrative_unit p ON p.id = u.parent_id
      WHERE u.kind IN ('ward', 'commune', 'special_zone') AND u.valid_to IS NULL
        AND p.code = (SELECT province_code FROM office)) AS communes,
    (SELECT json_agg(json_build_object('code', code, 'name', name, 'detail', short_name) ORDER BY disabled_at IS NOT NULL, name)
      FROM department) AS departments,
    (SELECT json_agg(json_build_object('code', code, 'name', name) ORDER BY retired_at IS NOT NULL, name) FROM channel) AS channels,
    (SELECT json_agg(json_build_object('code', p.id::text, 'name', p.name, 'detail', d.short_name)
        ORDER BY p.disabled_at IS NOT NULL, p.name)
      FROM person p JOIN department d ON d.id = p.department_id
      WHERE ${departmentIds}::int[] IS NULL OR p.department_id = ANY (${departmentIds}::int[])) AS people`);
  return {
    localStates: found?.localStates ?? [],
    categories: found?.categories ?? [],
    communes: found?.communes ?? [],
    departments: found?.departments ?? [],
    channels: found?.channels ?? [],
    people: found?.people ?? [],
  };
}
