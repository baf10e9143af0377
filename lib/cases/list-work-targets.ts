import 'server-only';
import { db } from '@/lib/db/client';

type TargetDepartment = { id: number; name: string; shortName: string; kind: string };
type TargetPerson = { id: number; name: string; title: string; departmentId: number };
export type WorkTargets = { departments: TargetDepartment[]; people: TargetPerson[] };

/**
 * The departments that work can be given to, and their people. A person of a division can be chosen for the division and
 * for every department above it, so they appear once for each.
 * @param reached the departments to choose from; null: every one that takes work
 */
export async function listWorkTargets(now: Date, reached: readonly number[] | null): Promise<WorkTargets> {
  const working = await db().department.findMany({
    where: {
      disabledAt: null,
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
    },
    select: {
      id: true,
      name: true,
      shortName: true,
      kind: true,
      path: true,
      people: { where: { disabledAt: null }, select: { id: true, name: true, title: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const departments = working.filter((department) => reached === null || reached.includes(department.id));
  const offered = new Set(departments.map((department) => department.id));
  const people = working.flatMap((department) =>
    department.people.flatMap((person) =>
      department.path.filter((id) => offered.has(id)).map((departmentId) => ({ ...person, departmentId })),
    ),
  );
  return {
    departments: departments.map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind })),
    people: people.sort((a, b) => a.name.localeCompare(b.name, 'vi') || a.id - b.id),
  };
}
