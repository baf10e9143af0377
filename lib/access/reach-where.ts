import 'server-only';
import { or, sql, type Sql } from '@/lib/db/sql';
import type { Actor, Grant } from './actor';
import { grantsFor } from './can';
import { permissions, type Permission } from './permissions';

function grantWhere(grant: Grant, personId: number): Sql {
  switch (grant.reach) {
    case 'all':
      return sql`true`;
    case 'own':
      return sql`r.involved_person_ids @> ARRAY[${personId}]::int[]`;
    case 'department':
    case 'subtree':
      return sql`r.involved_department_ids && ${[...grant.departmentIds]}::int[]`;
  }
}

/** Whether the actor reaches every record with this permission: then no condition is needed. */
export function reachesAll(actor: Actor, permission: Permission): boolean {
  return grantsFor(actor, permission).some((grant) => grant.reach === 'all');
}

function reachedBy(actor: Actor, permission: Permission): Sql {
  if (actor.kind !== 'person') return sql`false`;
  if (reachesAll(actor, permission)) return sql`true`;
  return or(grantsFor(actor, permission).map((grant) => grantWhere(grant, actor.id)));
}

/**
 * The condition on reports or dossiers (alias `r`) within the actor's reach for the permission: the other face of `can()`.
 * Goes into the WHERE of every list, count, chart, export and load. Only reports are ever private.
 */
export function reachWhere(actor: Actor, permission: Permission): Sql {
  const reached = reachedBy(actor, permission);
  if (permissions[permission].group === 'dossier') return reached;
  if (reachesAll(actor, 'report.read_private')) return reached;
  return sql`${reached} AND (NOT r.is_private OR ${reachedBy(actor, 'report.read_private')})`;
}

/** The departments (ids) that the actor reaches with the permission; null: all of them. For organisation and figures. */
export function reachedDepartmentIds(actor: Actor, permission: Permission): number[] | null {
  if (reachesAll(actor, permission)) return null;
  return [...new Set(grantsFor(actor, permission).flatMap((grant) => grant.departmentIds))];
}
