/** What the tests of accounts and their rights begin with. */
import { db } from '@/lib/db/client';
import { CreatePerson } from '@/lib/organisation/person-schema';
import { contextFor, createPerson as makePerson, nextNumber } from './factories';

/** Enough to be an admin of people and roles. */
export const everything = {
  'person.read': 'all',
  'person.manage': 'all',
  'role.manage': 'all',
  'report.read': 'all',
  'report.assign': 'all',
} as const;

/** One harmless right. */
export const small = { 'report.read': 'department' } as const;

/** Somebody who manages the people of one department and of those below it. */
export async function managerOf(departmentId: number) {
  const grants = { 'person.read': 'subtree', 'person.manage': 'subtree', 'report.read': 'subtree' } as const;
  return contextFor(await makePerson({ departmentId, grants }));
}

/** A role with these grants. */
export async function makeRole(grants: Record<string, string>) {
  const n = nextNumber();
  const list = Object.entries(grants).map(([permission, reach]) => ({ permission, reach }));
  return db().role.create({
    data: { code: `given-${n}`, name: `Given ${n}`, nameEn: `Given ${n}`, grants: { create: list } },
  });
}

/** The account with the roles it was ever given. */
export const personOf = (id: number) =>
  db().person.findUniqueOrThrow({ where: { id }, include: { roles: { orderBy: { id: 'asc' } } } });

/** What the audit log has about an account, oldest first. */
export const actionsOf = async (id: number) =>
  (
    await db().auditEntry.findMany({
      where: { subjectKind: 'person', subjectId: id },
      orderBy: { id: 'asc' },
    })
  ).map((entry) => entry.action);

/** A new person, as the form gives it. */
export const personFacts = (departmentId: number, roles: CreatePerson['roles'] = []) =>
  CreatePerson.parse({
    email: `new-${nextNumber()}@office.example`,
    name: 'Trần Thị Bình',
    title: '',
    departmentId,
    roles,
  });

/** What the form of an existing person begins with. */
export async function editFacts(id: number) {
  const { email, name, title, departmentId, version } = await personOf(id);
  return { id, email, name, title, departmentId, version };
}
