/** Who is told of a case, one rung after the other. */

export type LadderCase = {
  assigneeId: number | null;
  /** Ids from the root of the organisation down to the department that has the case; empty: nobody has it. */
  departmentPath: readonly number[];
};

export type Leaders = {
  /** By department: the people who lead exactly this one. */
  of: ReadonlyMap<number, readonly number[]>;
  /** Who leads the whole office, where the tree has no leader left. */
  officeWide: readonly number[];
};

/**
 * The rungs from the first one told to the last: the assignee, the leaders of the department, of the one above it, and so
 * on up to those of the whole office. What nobody is assigned to begins with a leader. A rung without people, or with
 * people who stand on a lower one, is left out.
 */
export function escalationLadder({ assigneeId, departmentPath }: LadderCase, leaders: Leaders): number[][] {
  const told = new Set<number>();
  return [
    assigneeId === null ? [] : [assigneeId],
    ...departmentPath.toReversed().map((id) => leaders.of.get(id) ?? []),
    leaders.officeWide,
  ].flatMap((people) => {
    const rung = [...new Set(people)].filter((id) => !told.has(id));
    for (const id of rung) told.add(id);
    return rung.length > 0 ? [rung] : [];
  });
}

/** Those of the first rung that holds somebody who was not told yet: a case that moves is told in its new place from below. */
export function nextRung(rungs: readonly (readonly number[])[], told: readonly number[]): number[] {
  const known = new Set(told);
  return rungs.map((rung) => rung.filter((id) => !known.has(id))).find((rung) => rung.length > 0) ?? [];
}
