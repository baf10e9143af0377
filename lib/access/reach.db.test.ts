/** `can()` and `reachWhere()` are two faces of one grant: on random trees, grants and reports they must agree. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { rows, sql } from '@/lib/db/sql';
import { createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { can } from './can';
import { findActor } from './load-actor';
import { reaches } from './permissions';
import { reachWhere } from './reach-where';

const permissions = ['report.read', 'report.read_private', 'report.assign'] as const;
const size = 7;
const index = fc.integer({ min: 0, max: size - 1 });
const scene = fc.record({
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
  reports: fc.array(
    fc.record({
      departments: fc.uniqueArray(index, { maxLength: 3 }),
      people: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
      isPrivate: fc.boolean(),
    }),
    { minLength: 4, maxLength: 6 },
  ),
});

type Scene = typeof scene extends fc.Arbitrary<infer Made> ? Made : never;

it('can() and reachWhere() agree on every person, permission and report', async () => {
  const people = [await createPerson(), await createPerson(), await createPerson()];
  const departments = await Promise.all(Array.from({ length: size }, () => createDepartment()));
  const reports = await Promise.all(Array.from({ length: 6 }, () => createReport()));
  const roles = await db().personRole.findMany({
    where: { personId: { in: people.map((person) => person.id) } },
  });
  const roleOf = (person: number) => roles.find((role) => role.personId === people[person]!.id)!;
  const idAt = (at: number) => departments[at]!.id;

  async function arrange(made: Scene) {
    const paths: number[][] = [];
    made.tree.forEach((parent, i) => (paths[i] = [...(paths[parent] ?? []), idAt(i)]));
    const json = (value: unknown) => JSON.stringify(value);
    const setRoles = made.people.map(({ anchor }, i) => ({
      id: roleOf(i).id,
      anchor: anchor === null ? null : idAt(anchor),
    }));
    const setPeople = made.people.map(({ home }, i) => ({ id: people[i]!.id, home: idAt(home) }));
    const setReports = made.reports.map((report, i) => ({
      id: reports[i]!.id,
      departments: report.departments.map(idAt),
      people: report.people.map((p) => people[p]!.id),
      hidden: report.isPrivate,
    }));
    await rows(sql`UPDATE department d SET path = n.path FROM jsonb_to_recordset(${json(paths.map((path, i) => ({ id: idAt(i), path })))}::jsonb)
      AS n (id int, path int[]) WHERE d.id = n.id`);
    await rows(
      sql`UPDATE person p SET department_id = n.home FROM jsonb_to_recordset(${json(setPeople)}::jsonb) AS n (id int, home int) WHERE p.id = n.id`,
    );
    await rows(
      sql`UPDATE person_role pr SET department_id = n.anchor FROM jsonb_to_recordset(${json(setRoles)}::jsonb) AS n (id int, anchor int) WHERE pr.id = n.id`,
    );
    await rows(sql`UPDATE report r SET involved_department_ids = n.departments, involved_person_ids = n.people, is_private = n.hidden
      FROM jsonb_to_recordset(${json(setReports)}::jsonb) AS n (id int, departments int[], people int[], hidden bool) WHERE r.id = n.id`);
    await db().roleGrant.deleteMany({ where: { roleId: { in: roles.map((role) => role.roleId) } } });
    const grants = new Map(made.grants.map((grant) => [`${grant.person} ${grant.permission}`, grant]));
    await db().roleGrant.createMany({
      data: [...grants.values()].map(({ person, permission, reach }) => ({
        roleId: roleOf(person).roleId,
        permission,
        reach,
      })),
    });
  }

  let reached = 0;
  await fc.assert(
    fc.asyncProperty(scene, async (made) => {
      await arrange(made);
      const stored = await db().report.findMany({
        where: { id: { in: reports.map((report) => report.id) } },
      });
      for (const { id } of people) {
        const actor = await findActor(id);
        if (!actor) throw new Error('no actor');
        for (const permission of permissions) {
          const found = await rows<{ id: number }>(
            sql`SELECT r.id FROM report r WHERE r.id = ANY (${reports.map((report) => report.id)}::int[]) AND ${reachWhere(actor, permission)}`,
          );
          const byRule = stored.filter((report) => can(actor, permission, report)).map((report) => report.id);
          expect(found.map((report) => report.id).sort()).toEqual(byRule.sort());
          reached += byRule.length;
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(reached).toBeGreaterThan(0);
}, 120_000);
