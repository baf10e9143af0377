import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { rows, sql } from '@/lib/db/sql';

export type ServiceLevelRow = {
  id: number;
  name: string;
  /** Versions in force, by urgency, flow and department. */
  inForce: number;
  categories: number;
  /** YYYY-MM-DD of the next version that is planned. */
  plannedFrom: string | null;
  /** What holds for the usual case: the normal urgency of any flow and department. */
  resolveValue: number | null;
  resolveUnit: 'working_hours' | 'working_days' | null;
};

/** Every service level of the office, with what it usually promises. @throws AppError forbidden */
export async function listServiceLevels(ctx: Context): Promise<ServiceLevelRow[]> {
  authorize(ctx, 'settings.manage');
  const holds = sql`v.valid_from <= ${ctx.now}::timestamptz AND (v.valid_to IS NULL OR v.valid_to > ${ctx.now}::timestamptz)`;
  return rows<ServiceLevelRow>(sql`
    SELECT p.id, p.name, (SELECT count(*)::int FROM category c WHERE c.sla_profile_id = p.id) AS categories,
      (SELECT count(*)::int FROM sla_version v WHERE v.profile_id = p.id AND ${holds}) AS "inForce",
      (SELECT to_char(report_day(min(v.valid_from)), 'YYYY-MM-DD') FROM sla_version v
        WHERE v.profile_id = p.id AND v.valid_from > ${ctx.now}::timestamptz) AS "plannedFrom",
      usual.resolve_value AS "resolveValue", usual.resolve_unit AS "resolveUnit"
    FROM sla_profile p LEFT JOIN LATERAL (
      SELECT v.resolve_value, v.resolve_unit FROM sla_version v
      WHERE v.profile_id = p.id AND v.urgency = 'normal' AND v.flow IS NULL AND v.department_id IS NULL AND ${holds}
      ORDER BY v.valid_from DESC LIMIT 1) AS usual ON true
    WHERE p.retired_at IS NULL ORDER BY p.id`);
}
