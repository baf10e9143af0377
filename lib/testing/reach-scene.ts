/** Random trees of departments, grants and cases, for properties that must hold whoever asks for whatever. */
import fc from 'fast-check';
import type { PersonActor } from '@/lib/access/actor';
import { findActor } from '@/lib/access/load-actor';
import { reaches, type Permission } from '@/lib/access/permissions';
import type { Subject } from '@/lib/cases/write-audited-change';
import { db } from '@/lib/db/client';
import { name, rows, sql } from '@/lib/db/sql';
import { createDossier, createProcedure } from './dossier-factory';
import { createDepartment, createPerson } from './factories';
import { createReport } from './report-factory';

const size = 7;
const most = 6;
const index = fc.integer({ min: 0, max: size - 1 });

/** A scene in which these permissions are granted or not. */
export const reachScene = (permissions: readonly Permission[]) =>
  fc.record({
    /** Parent of each department among those before it; -1: a root. */
    tree: fc.tuple(...Array.from({ length: size }, (_, i) => fc.integer({ min: -1, max: i - 1 }))),
    /** Departments at which each of three people works and holds their role. */
    people: fc.array(fc.record({ home: index, anchor: fc.option(index) }), { minLength: 3, maxLength: 3 }),
    grants: fc.array(
      fc.record({
        person: fc.integer({ min: 0, max: 2 }),
        permission: fc.constantFrom(...permissions),
        reach: fc.constantFrom(...reaches),
      }),
      { maxLength: 6 },
    ),
    cases: fc.array(
      fc.record({
        departments: fc.uniqueArray(index, { maxLength: 3 }),
        people: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
        isPrivate: fc.boolean(),
      }),
      { minLength: most, maxLength: most },
    ),
  });
export type ReachScene = typeof reachScene extends (...asked: never[]) => fc.Arbitrary<infer Made>
  ? Made
  : never;

/** What a case is to reach, and what it is called. */
export type PlacedCase = {
  id: number;
  code: string;
  involvedDepartmentIds: number[];
  involvedPersonIds: number[];
  isPrivate: boolean;
};
const json = (value: unknown) => JSON.stringify(value);

/** Six cases of that kind, three people and seven departments, which each scene places anew. */
export async function openReachStage(subject: Subject) {
  const people = [await createPerson(), await createPerson(), await createPerson()];
  const departments = await Promise.all(Array.from({ length: size }, () => createDepartment()));
  const version = subject === 'dossier' ? (await createProcedure()).version.id : 0;
  const cases = await Promise.all(
    Array.from({ length: most }, (_, i) =>
      subject === 'report'
        ? createReport()
        : createDossier({
            procedureVersionId: version,
            receivedAtId: departments[i]!.id,
            departmentId: departments[i]!.id,
          }),
    ),
  );
  const roles = await db().personRole.findMany({
    where: { personId: { in: people.map((person) => person.id) } },
  });
  const roleOf = (person: number) => roles.find((role) => role.personId === people[person]!.id)!;
  const idAt = (at: number) => departments[at]!.id;

  /** Arranges the scene; answers who plays in it and what is placed where. */
  return async (made: ReachScene): Promise<{ actors: PersonActor[]; placed: PlacedCase[] }> => {
    const paths: number[][] = [];
    made.tree.forEach((parent, i) => (paths[i] = [...(paths[parent] ?? []), idAt(i)]));
    const homes = made.people.map(({ home, anchor }, i) => ({
      id: people[i]!.id,
      role: roleOf(i).id,
      home: idAt(home),
      anchor: anchor === null ? null : idAt(anchor),
    }));
    const placed = made.cases.map((one, i) => ({
      id: cases[i]!.id,
      code: cases[i]!.code,
      involvedDepartmentIds: one.departments.map(idAt),
      involvedPersonIds: one.people.map((p) => people[p]!.id),
      isPrivate: subject === 'report' && one.isPrivate,
    }));
    const privacy = subject === 'report' ? sql`, is_private = n."isPrivate"` : sql``;
    await rows(sql`UPDATE department d SET path = n.path FROM jsonb_to_recordset(${json(paths.map((path, i) => ({ id: idAt(i), path })))}::jsonb)
      AS n (id int, path int[]) WHERE d.id = n.id`);
    await rows(sql`UPDATE person p SET department_id = n.home
      FROM jsonb_to_recordset(${json(homes)}::jsonb) AS n (id int, home int) WHERE p.id = n.id`);
    await rows(sql`UPDATE person_role pr SET department_id = n.anchor
      FROM jsonb_to_recordset(${json(homes)}::jsonb) AS n (role int, anchor int) WHERE pr.id = n.role`);
    await rows(sql`UPDATE ${name(subject)} r SET involved_department_ids = n."involvedDepartmentIds", involved_person_ids = n."involvedPersonIds"${privacy}
      FROM jsonb_to_recordset(${json(placed)}::jsonb)
        AS n (id int, "involvedDepartmentIds" int[], "involvedPersonIds" int[], "isPrivate" bool) WHERE r.id = n.id`);
    await db().roleGrant.deleteMany({ where: { roleId: { in: roles.map((role) => role.roleId) } } });
    const grants = new Map(made.grants.map((grant) => [`${grant.person} ${grant.permission}`, grant]));
    await db().roleGrant.createMany({
      data: [...grants.values()].map(({ person, permission, reach }) => ({
        roleId: roleOf(person).roleId,
        permission,
        reach,
      })),
    });
    const actors = await Promise.all(people.map(({ id }) => findActor(id)));
    return { actors: actors.filter((actor) => actor !== null), placed };
  };
}
