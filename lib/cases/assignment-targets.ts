import 'server-only';
import type { PersonActor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Permission } from '@/lib/access/permissions';
import { sql } from '@/lib/db/sql';
import { rowsIn, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';

type Person = { id: number; name: string };
export type Targets = { names: ReadonlyMap<number, string>; assignee: Person | null };
type Row = { id: number; name: string; works: boolean; person: (Person & { works: boolean }) | null };

function unusable(path: string, messageKey: string): AppError {
  return new AppError('invalid', 'invalid', { fields: [{ path, messageKey }] });
}

/**
 * The departments that work is given to, and the person of the lead department.
 * @throws AppError invalid when one does not exist, takes no new work, or the person works elsewhere
 */
export async function loadTargets(
  tx: Tx,
  departmentIds: readonly number[],
  lead: { departmentId: number; assigneeId: number | null; now: Date },
): Promise<Targets> {
  const found = await rowsIn<Row>(
    tx,
    sql`
    SELECT d.id, d.name,
      d.disabled_at IS NULL AND d.valid_from <= ${lead.now} AND (d.valid_to IS NULL OR d.valid_to > ${lead.now}) AS works,
      CASE WHEN d.id = ${lead.departmentId}::int THEN
        (SELECT json_build_object('id', p.id, 'name', p.name, 'works', p.disabled_at IS NULL)
         FROM person p JOIN department own ON own.id = p.department_id
         WHERE p.id = ${lead.assigneeId}::int AND own.path @> ARRAY[d.id]) END AS person
    FROM department d WHERE d.id = ANY (${[...departmentIds]}::int[])`,
  );
  const names = new Map(found.map((department) => [department.id, department.name]));
  if (departmentIds.some((id) => !names.has(id))) throw unusable('departmentId', 'unknown_department');
  if (found.some((department) => !department.works)) throw unusable('departmentId', 'department_disabled');
  const assignee = found.find((department) => department.id === lead.departmentId)?.person ?? null;
  if (lead.assigneeId !== null && !assignee?.works) throw unusable('assigneeId', 'not_in_department');
  return { names, assignee: assignee && { id: assignee.id, name: assignee.name } };
}

/**
 * Moving a record asks for reach before and after: work is given only to departments that the permission reaches.
 * @throws AppError forbidden
 */
export function requireTargetsInReach(
  actor: PersonActor,
  permission: Permission,
  departmentIds: readonly number[],
): void {
  const reached = departmentIds.every((id) =>
    can(actor, permission, { involvedDepartmentIds: [id], involvedPersonIds: [] }),
  );
  if (!reached) throw new AppError('forbidden', 'department_out_of_reach');
}

/** The ids with new ones added, each once. */
export function withIds(ids: readonly number[], added: readonly (number | null)[]): number[] {
  return [...new Set([...ids, ...added.filter((id) => id !== null)])];
}
