import 'server-only';
import { row, sql, type Sql } from '@/lib/db/sql';
import type { Grant, PersonActor } from './actor';
import { isPermission, type Reach } from './permissions';

type GrantRow = { permission: string; reach: Reach; departmentIds: number[] | null };
type PersonRow = { id: number; name: string; department_id: number; grants: GrantRow[] | null };

/** The columns of a person `p` with the grants of every role held now, subtrees worked out. */
export const actorColumns: Sql = sql`
  p.id, p.name, p.department_id,
  (SELECT json_agg(json_build_object('permission', g.permission, 'reach', g.reach, 'departmentIds',
     CASE g.reach
       WHEN 'department' THEN ARRAY[coalesce(pr.department_id, p.department_id)]
       WHEN 'subtree' THEN ARRAY(SELECT d.id FROM department d WHERE d.path @> ARRAY[coalesce(pr.department_id, p.department_id)])
     END))
   FROM person_role pr
   JOIN role ro ON ro.id = pr.role_id AND ro.disabled_at IS NULL
   JOIN role_grant g ON g.role_id = ro.id
   WHERE pr.person_id = p.id AND pr.valid_from <= now() AND (pr.valid_to IS NULL OR pr.valid_to > now())) AS grants`;

/** Turns such a row into an actor. A permission that is not in the registry, or outside the scopes, is no permission. */
export function toActor(person: PersonRow, scopes?: readonly string[]): PersonActor {
  const grants: Grant[] = [];
  for (const grant of person.grants ?? []) {
    if (!isPermission(grant.permission) || (scopes && !scopes.includes(grant.permission))) continue;
    grants.push({
      permission: grant.permission,
      reach: grant.reach,
      departmentIds: grant.departmentIds ?? [],
    });
  }
  return { kind: 'person', id: person.id, name: person.name, departmentId: person.department_id, grants };
}

/** The actor for a person who is not disabled, or null. Read at every request, so that a change acts at once. */
export async function findActor(personId: number): Promise<PersonActor | null> {
  const person = await row<PersonRow>(
    sql`SELECT ${actorColumns} FROM person p WHERE p.id = ${personId} AND p.disabled_at IS NULL`,
  );
  return person ? toActor(person) : null;
}

export type { PersonRow };
