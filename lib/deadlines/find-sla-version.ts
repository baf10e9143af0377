import 'server-only';
import { sql } from '@/lib/db/sql';
import { rowsIn, type Tx } from '@/lib/db/transaction';
import { slaColumns, slaFacts } from './sla-columns';
import { chooseSlaVersion, type SlaTerms, type SlaVersionFacts } from './sla-terms';

export type SlaCase = {
  categoryId: number;
  urgency: string;
  flow: string;
  departmentId: number | null;
  /** In force at this time: that of receipt. */
  at: Date;
};

/** The service level that a case was promised: flow × category × urgency × department, in force at its time. */
export async function findSlaVersion(asked: SlaCase, tx?: Tx): Promise<SlaTerms | null> {
  const { categoryId, urgency, flow, departmentId, at } = asked;
  const versions = await rowsIn<{ version: SlaVersionFacts; path: number[] | null }>(
    tx,
    sql`
    SELECT ${slaFacts} AS version, (SELECT path FROM department WHERE id = ${departmentId}::int) AS path
    FROM category c JOIN sla_version v ON v.profile_id = c.sla_profile_id
    WHERE c.id = ${categoryId}::int AND v.urgency IN (${urgency}, 'normal')
      AND v.valid_from <= ${at}::timestamptz AND (v.valid_to IS NULL OR v.valid_to > ${at}::timestamptz)`,
  );
  const [first] = versions;
  if (!first) return null;
  return chooseSlaVersion(
    versions.map((each) => each.version),
    { profileId: first.version.profileId, urgency, flow, departmentPath: first.path ?? [] },
  );
}

/** The terms of a version; null when there is none of that id. */
export async function findSlaTerms(id: number, tx?: Tx): Promise<SlaTerms | null> {
  const [found] = await rowsIn<{ terms: SlaTerms }>(
    tx,
    sql`SELECT ${slaColumns('v')} AS terms FROM sla_version v WHERE v.id = ${id}::int`,
  );
  return found?.terms ?? null;
}
