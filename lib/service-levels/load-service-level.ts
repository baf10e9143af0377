import 'server-only';
import { lockRow } from '@/lib/db/lock-row';
import { sql } from '@/lib/db/sql';
import { rowsIn, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { SlaContent } from './service-level-schema';

export type SlaVersionRecord = Omit<SlaContent, 'updateUnit'> & {
  updateUnit: SlaContent['updateUnit'] | null;
  id: number;
  department: string | null;
  /** YYYY-MM-DD; it holds from this day until the day before validTo. */
  validFrom: string;
  validTo: string | null;
};
export type ServiceLevelRecord = {
  id: number;
  code: string;
  name: string;
  version: number;
  /** The newest first. */
  versions: SlaVersionRecord[];
};

/** The profile to change, with every version, as it stands. @throws AppError not_found */
export async function loadServiceLevelForChange(tx: Tx, id: number): Promise<ServiceLevelRecord> {
  await lockRow(tx, 'sla_profile', id);
  return loadServiceLevel(id, tx);
}

/** The profile with every version. @throws AppError not_found */
export async function loadServiceLevel(id: number, tx?: Tx): Promise<ServiceLevelRecord> {
  const [found] = await rowsIn<ServiceLevelRecord>(
    tx,
    sql`
    SELECT p.id, p.code, p.name, p.version,
      coalesce((SELECT json_agg(json_build_object('id', v.id, 'urgency', v.urgency, 'flow', v.flow,
          'departmentId', v.department_id, 'department', d.name,
          'acceptValue', v.accept_value, 'acceptUnit', v.accept_unit, 'updateValue', v.update_value, 'updateUnit', v.update_unit,
          'resolveValue', v.resolve_value, 'resolveUnit', v.resolve_unit, 'publishValue', v.publish_value, 'publishUnit', v.publish_unit,
          'warnHours', v.warn_hours, 'escalateHours', v.escalate_hours, 'maxExtensions', v.max_extensions,
          'validFrom', to_char(report_day(v.valid_from), 'YYYY-MM-DD'), 'validTo', to_char(report_day(v.valid_to), 'YYYY-MM-DD'))
          ORDER BY v.valid_from DESC, v.id)
        FROM sla_version v LEFT JOIN department d ON d.id = v.department_id WHERE v.profile_id = p.id), '[]') AS versions
    FROM sla_profile p WHERE p.id = ${id}::int`,
  );
  if (!found) throw new AppError('not_found');
  return found;
}

/** The facts of one version, as history and a conflict show them. */
export function slaFactsOf({ id: _id, validTo: _end, department: _name, ...facts }: SlaVersionRecord) {
  return facts;
}

/** What a version is about: of these one holds at a time. */
type Scope = Pick<SlaContent, 'urgency' | 'flow' | 'departmentId'>;
export function hasScope(version: SlaVersionRecord, { urgency, flow, departmentId }: Scope): boolean {
  return version.urgency === urgency && version.flow === flow && version.departmentId === departmentId;
}

/**
 * Compare-and-set of the profile: one change of its versions at a time.
 * @throws AppError conflict with what stands now
 */
export async function raiseServiceLevel(
  tx: Tx,
  input: { id: number; version: number },
  current: object,
): Promise<void> {
  const { count } = await tx.slaProfile.updateMany({
    where: { id: input.id, version: input.version },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('conflict', 'conflict', { current });
}

/** Each version ends on the day on which the next one of the same urgency, flow and department begins. */
export async function chainSlaVersions(tx: Tx, profileId: number): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE sla_version v SET valid_to = chained.ends
    FROM (SELECT id, lead(valid_from) OVER (PARTITION BY urgency, flow, department_id ORDER BY valid_from, id) AS ends
      FROM sla_version WHERE profile_id = ${profileId}::int) AS chained
    WHERE v.id = chained.id AND v.valid_to IS DISTINCT FROM chained.ends`);
}
