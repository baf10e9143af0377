import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { rows, sql } from '@/lib/db/sql';
import { dayOf } from '@/lib/format/date-time';
import { listHistory, type HistoryEntry } from '@/lib/organisation/list-history';
import { versionPhase, type VersionPhase } from '@/lib/procedures/procedure';
import { loadServiceLevel, type ServiceLevelRecord, type SlaVersionRecord } from './load-service-level';

export type SlaVersionRow = SlaVersionRecord & { phase: VersionPhase };
export type DepartmentName = { id: number; name: string };
export type ServiceLevelDetail = Omit<ServiceLevelRecord, 'versions'> & {
  versions: SlaVersionRow[];
  /** Names of the categories that are promised this. */
  categories: { name: string; nameEn: string }[];
  /** Those that a version can be made for. */
  departments: DepartmentName[];
  history: HistoryEntry[];
};

/** One service level with every version, what it is for, and its history. @throws AppError forbidden · not_found */
export async function getServiceLevel(ctx: Context, id: number): Promise<ServiceLevelDetail> {
  authorize(ctx, 'settings.manage');
  const found = await loadServiceLevel(id);
  const [categories, departments, history] = await Promise.all([
    rows<{ name: string; nameEn: string }>(
      sql`SELECT name, name_en AS "nameEn" FROM category WHERE sla_profile_id = ${id}::int ORDER BY position, id`,
    ),
    rows<DepartmentName>(sql`SELECT id, name FROM department WHERE disabled_at IS NULL ORDER BY name, id`),
    listHistory('service_level', id),
  ]);
  const today = dayOf(ctx.now);
  const versions = found.versions.map((version) => ({ ...version, phase: versionPhase(version, today) }));
  return { ...found, versions, categories, departments, history };
}
