/** Who may hand out which rights. Pure: architecture.md §5 and domain.md §7 (no privilege escalation). */
import type { Grant } from '@/lib/access/actor';
import { permissions, reachCovers, type Permission, type Reach } from '@/lib/access/permissions';

/** Does what is held cover the given grant? Department reaches must be held for each of its departments. */
export function coversGrant(held: readonly Grant[], given: Grant): boolean {
  const same = held.filter(
    (grant) => grant.permission === given.permission && reachCovers(grant.reach, given.reach),
  );
  if (given.reach === 'own') return same.length > 0;
  if (same.some((grant) => grant.reach === 'all')) return true;
  if (given.reach === 'all') return false;
  const reached = new Set(same.flatMap((grant) => grant.departmentIds));
  return given.departmentIds.length > 0 && given.departmentIds.every((id) => reached.has(id));
}

/** The permissions among the given grants that go beyond what is held: nobody grants more than they hold. */
export function permissionsBeyond(held: readonly Grant[], given: readonly Grant[]): Permission[] {
  return [...new Set(given.filter((grant) => !coversGrant(held, grant)).map((grant) => grant.permission))];
}

export type RoleGrantFacts = { permission: Permission; reach: Reach };

/** The grants of `after` that `before` did not give: new permissions and wider reaches. */
export function addedGrants(
  before: readonly RoleGrantFacts[],
  after: readonly RoleGrantFacts[],
): RoleGrantFacts[] {
  return after.filter(
    (grant) =>
      !before.some((old) => old.permission === grant.permission && reachCovers(old.reach, grant.reach)),
  );
}

/** A role gives nobody anything by itself, yet its author must hold each permission at least as widely. */
export function permissionsBeyondRank(
  held: readonly Grant[],
  given: readonly RoleGrantFacts[],
): Permission[] {
  return given
    .filter(
      (grant) =>
        !held.some((own) => own.permission === grant.permission && reachCovers(own.reach, grant.reach)),
    )
    .map((grant) => grant.permission);
}

/** Grants whose reach makes no sense for their permission (permission registry). */
export function senselessGrants(grants: readonly RoleGrantFacts[]): RoleGrantFacts[] {
  return grants.filter(
    (grant) => !(permissions[grant.permission].reaches as readonly Reach[]).includes(grant.reach),
  );
}

export type HeldRole = { roleId: number; departmentId: number | null };

/** What changes between two sets of roles; the same role at another department is another role. */
export function roleChanges(before: readonly HeldRole[], after: readonly HeldRole[]) {
  const same = (a: HeldRole, b: HeldRole) => a.roleId === b.roleId && a.departmentId === b.departmentId;
  return {
    added: after.filter((role) => !before.some((old) => same(old, role))),
    removed: before.filter((role) => !after.some((now) => same(now, role))),
  };
}

/** The permissions, held office-wide, that make somebody an admin who can bring back every other right. */
export const adminPermissions = ['person.manage', 'role.manage'] as const satisfies readonly Permission[];

/** The last active admin cannot vanish. An office that had none before is not made worse. */
export function adminVanishes(before: number, after: number): boolean {
  return before > 0 && after === 0;
}
