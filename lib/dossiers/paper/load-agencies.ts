import 'server-only';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import type { AgencyFacts } from './form-facts';

/**
 * Departments as the head of a paper names them: with the one above, and the place where they sit (their own unit, or
 * that of the nearest department above, or the province).
 */
export async function loadAgencies(tx: Tx, ids: readonly number[]): Promise<(id: number) => AgencyFacts> {
  const found = await tx.$queryRaw<AgencyFacts[]>(sql`
    SELECT d.id, d.name, coalesce(above.name, '') AS "parentName", coalesce(
      (SELECT u.name FROM department a JOIN administrative_unit u ON u.id = a.administrative_unit_id
        WHERE a.id = ANY(d.path) ORDER BY cardinality(a.path) DESC LIMIT 1),
      (SELECT u.name FROM office o JOIN administrative_unit u ON u.code = o.province_code AND u.kind = 'province'
        ORDER BY u.valid_from DESC LIMIT 1), '') AS place
    FROM department d LEFT JOIN department above ON above.id = d.parent_id
    WHERE d.id = ANY(${[...new Set(ids)]}::int[])`);
  return (id) => found.find((one) => one.id === id) ?? { id, name: '', parentName: '', place: '' };
}
