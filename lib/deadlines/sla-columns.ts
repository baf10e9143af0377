import 'server-only';
import { list, name, sql, type Sql } from '@/lib/db/sql';

/** The terms of a row of sla_version, as `SlaTerms` has them. @param alias of the table */
export function slaColumns(alias: 'v'): Sql {
  const term = (clock: 'accept' | 'update' | 'resolve' | 'publish') => {
    const [value, unit] = [name(`${alias}.${clock}_value`), name(`${alias}.${clock}_unit`)];
    return sql`'${name(clock)}', CASE WHEN ${unit} IS NOT NULL THEN json_build_object('unit', ${unit}, 'value', ${value}) END`;
  };
  const terms = (['accept', 'update', 'resolve', 'publish'] as const).map(term);
  return sql`json_build_object('id', v.id, 'warnHours', v.warn_hours, 'maxExtensions', v.max_extensions, ${list(terms)})`;
}

/** The same with what decides which version holds, as `SlaVersionFacts` has it. */
export const slaFacts: Sql = sql`(${slaColumns('v')}::jsonb || jsonb_build_object('profileId', v.profile_id,
  'urgency', v.urgency, 'flow', v.flow, 'departmentId', v.department_id, 'validFrom', v.valid_from))`;
