import type { Actor, Grant } from './actor';
import type { Permission } from './permissions';

/** The facts of a record that reach is decided on. */
export type ReachFacts = {
  involvedDepartmentIds: readonly number[];
  involvedPersonIds: readonly number[];
  isPrivate?: boolean;
};

/** The grants of this permission that the actor holds. Only people hold grants: keys, jobs and the public go other ways. */
export function grantsFor(actor: Actor, permission: Permission): readonly Grant[] {
  return actor.kind === 'person' ? actor.grants.filter((grant) => grant.permission === permission) : [];
}

/** Does the actor hold the permission with any reach at all? Enough to show a page or a menu entry, never to act on a record. */
export function mayEver(actor: Actor, permission: Permission): boolean {
  return grantsFor(actor, permission).length > 0;
}

function grantReaches(grant: Grant, personId: number, record: ReachFacts): boolean {
  switch (grant.reach) {
    case 'all':
      return true;
    case 'own':
      return record.involvedPersonIds.includes(personId);
    case 'department':
    case 'subtree':
      return record.involvedDepartmentIds.some((id) => grant.departmentIds.includes(id));
  }
}

/**
 * May the actor use the permission on this record? A private record also needs `report.read_private` reaching it.
 * `reachWhere` is the same question as SQL; a property test holds the two together. Unknown means no.
 */
export function can(actor: Actor, permission: Permission, record: ReachFacts): boolean {
  if (actor.kind !== 'person') return false;
  const reached = (name: Permission) =>
    grantsFor(actor, name).some((grant) => grantReaches(grant, actor.id, record));
  return reached(permission) && (!record.isPrivate || reached('report.read_private'));
}
