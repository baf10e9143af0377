import { describe, expect, it } from 'vitest';
import { findActor } from '@/lib/access/load-actor';
import { findBearer } from '@/lib/auth/bearer';
import { verifyPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import {
  contextFor,
  createAccessToken,
  createDepartment,
  createPerson as makePerson,
  nextNumber,
} from '@/lib/testing/factories';
import { testNow } from '@/lib/testing/clock';
import { atOnce } from '@/lib/testing/second-connection';
import { createPerson } from './create-person';
import { disablePerson } from './disable-person';
import { editPerson } from './edit-person';
import { enablePerson } from './enable-person';
import { getPerson } from './get-person';
import { listPeople } from './list-people';
import { parsePersonListParams } from './person-list-params';
import { CreatePerson } from './person-schema';
import { resetPersonPassword } from './reset-person-password';
import { setPersonRoles } from './set-person-roles';
import { unlockPerson } from './unlock-person';

const everything = {
  'person.read': 'all',
  'person.manage': 'all',
  'role.manage': 'all',
  'report.read': 'all',
  'report.assign': 'all',
} as const;
const admin = contextFor(await makePerson({ grants: everything }));
const small = { 'report.read': 'department' } as const;

async function managerOf(departmentId: number) {
  const grants = { 'person.read': 'subtree', 'person.manage': 'subtree', 'report.read': 'subtree' } as const;
  return contextFor(await makePerson({ departmentId, grants }));
}
async function makeRole(grants: Record<string, string>) {
  const n = nextNumber();
  const list = Object.entries(grants).map(([permission, reach]) => ({ permission, reach }));
  return db().role.create({
    data: { code: `given-${n}`, name: `Given ${n}`, nameEn: `Given ${n}`, grants: { create: list } },
  });
}
const personOf = (id: number) =>
  db().person.findUniqueOrThrow({ where: { id }, include: { roles: { orderBy: { id: 'asc' } } } });
const actionsOf = async (id: number) =>
  (
    await db().auditEntry.findMany({
      where: { subjectKind: 'person', subjectId: id },
      orderBy: { id: 'asc' },
    })
  ).map((entry) => entry.action);
const facts = (departmentId: number, roles: CreatePerson['roles'] = []) =>
  CreatePerson.parse({
    email: `new-${nextNumber()}@office.example`,
    name: 'Trần Thị Bình',
    title: '',
    departmentId,
    roles,
  });
async function editFacts(id: number) {
  const { email, name, title, departmentId, version } = await personOf(id);
  return { id, email, name, title, departmentId, version };
}

describe('createPerson', () => {
  it('opens an account with a strong password that works and is nowhere stored', async () => {
    const department = await createDepartment();
    const role = await makeRole({ 'report.read': 'department' });
    const { id, password } = await createPerson(
      admin,
      facts(department.id, [{ roleId: role.id, departmentId: null }]),
    );
    expect(password).toHaveLength(16);
    for (const set of [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/]) expect(password).toMatch(set);
    const stored = await personOf(id);
    expect(await verifyPassword(stored.passwordHash, password)).toBe(true);
    expect((await findActor(id))?.grants).toEqual([
      { permission: 'report.read', reach: 'department', departmentIds: [department.id] },
    ]);
    const entries = await db().auditEntry.findMany({ where: { subjectKind: 'person', subjectId: id } });
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries[0]?.data)).not.toContain(password);
  });

  it('names a taken e-mail at its field, in any case', async () => {
    const first = facts((await createDepartment()).id);
    await createPerson(admin, first);
    await expect(
      createPerson(admin, CreatePerson.parse({ ...first, email: first.email.toUpperCase() })),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'email', messageKey: 'taken' }],
    });
  });

  it('refuses departments out of reach and rights beyond one’s own', async () => {
    const mine = await createDepartment();
    const manager = await managerOf(mine.id);
    await expect(createPerson(manager, facts((await createDepartment()).id))).rejects.toMatchObject({
      code: 'invalid',
    });
    const wide = await makeRole({ 'report.read': 'all' });
    const other = await createDepartment();
    const fits = await makeRole({ 'report.read': 'subtree' });
    await expect(
      createPerson(manager, facts(mine.id, [{ roleId: wide.id, departmentId: null }])),
    ).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'more_than_held',
    });
    await expect(
      createPerson(manager, facts(mine.id, [{ roleId: fits.id, departmentId: other.id }])),
    ).rejects.toMatchObject({
      messageKey: 'more_than_held',
    });
    await createPerson(manager, facts(mine.id, [{ roleId: fits.id, departmentId: null }]));
    await expect(
      createPerson(contextFor(await makePerson({ grants: { 'person.read': 'all' } })), facts(mine.id)),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('editPerson', () => {
  it('moves a person only where the actor reaches, and only with rights the actor holds there', async () => {
    const [mine, other] = [await createDepartment(), await createDepartment()];
    const manager = await managerOf(mine.id);
    const person = await makePerson({ departmentId: mine.id, grants: small });
    const input = await editFacts(person.id);
    await expect(editPerson(manager, { ...input, departmentId: other.id })).rejects.toMatchObject({
      code: 'invalid',
    });
    await editPerson(admin, { ...input, departmentId: other.id });
    await expect(editPerson(manager, { ...input, name: 'Mine no more' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await personOf(person.id)).name).toBe(person.name);
    expect(await actionsOf(person.id)).toEqual(['person.edit']);
  });

  it('does not touch an account that can do more than the actor', async () => {
    const mine = await createDepartment();
    const manager = await managerOf(mine.id);
    const stronger = await makePerson({ departmentId: mine.id, grants: { 'report.read': 'all' } });
    const version = { id: stronger.id, version: 1 };
    await expect(
      editPerson(manager, { ...(await editFacts(stronger.id)), email: 'mine@x.example' }),
    ).rejects.toMatchObject({ messageKey: 'more_than_held' });
    await expect(resetPersonPassword(manager, version)).rejects.toMatchObject({
      messageKey: 'more_than_held',
    });
    await expect(disablePerson(manager, { ...version, reason: 'No reason' })).rejects.toMatchObject({
      messageKey: 'more_than_held',
    });
    expect(await personOf(stronger.id)).toMatchObject({ version: 1, passwordHash: null, disabledAt: null });
    expect(await actionsOf(stronger.id)).toEqual([]);
  });

  it('lets one of two writers through', async () => {
    const person = await makePerson({ grants: small });
    const input = await editFacts(person.id);
    const results = await atOnce(2, (i) => editPerson(admin, { ...input, title: `Title ${i}` }));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
  });

  it('names a taken e-mail, and is forbidden where the person is only seen', async () => {
    const [one, two] = [await makePerson({ grants: small }), await makePerson({ grants: small })];
    const taken = { ...(await editFacts(one.id)), email: (await personOf(two.id)).email };
    await expect(editPerson(admin, taken)).rejects.toMatchObject({
      fields: [{ path: 'email', messageKey: 'taken' }],
    });
    const reader = contextFor(
      await makePerson({ grants: { 'person.read': 'all', 'person.manage': 'department' } }),
    );
    await expect(editPerson(reader, await editFacts(one.id))).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('setPersonRoles', () => {
  it('gives and takes at once and keeps what was held in history', async () => {
    const person = await makePerson({ grants: small });
    const role = await makeRole({ 'report.assign': 'department' });
    await setPersonRoles(admin, {
      id: person.id,
      version: 1,
      roles: [{ roleId: role.id, departmentId: null }],
    });
    expect((await findActor(person.id))?.grants.map((grant) => grant.permission)).toEqual(['report.assign']);
    const { roles } = await personOf(person.id);
    expect(roles.map((held) => held.validTo !== null)).toEqual([true, false]);
    expect(await actionsOf(person.id)).toEqual(['person.set_roles']);
  });

  it('raises nobody’s own rights, not even within what they hold', async () => {
    const role = await makeRole({ 'report.read': 'department' });
    const self = await personOf(admin.actor.id);
    const roles = [...self.roles, { roleId: role.id, departmentId: null }].map(
      ({ roleId, departmentId }) => ({ roleId, departmentId }),
    );
    await expect(setPersonRoles(admin, { id: self.id, version: self.version, roles })).rejects.toMatchObject({
      messageKey: 'own_rights',
    });
    expect((await personOf(self.id)).version).toBe(self.version);
  });

  it('refuses rights beyond the actor’s, unknown and disabled roles, and people out of reach', async () => {
    const mine = await createDepartment();
    const manager = await managerOf(mine.id);
    const person = await makePerson({ departmentId: mine.id, grants: small });
    const give = (roleId: number) => ({ id: person.id, version: 1, roles: [{ roleId, departmentId: null }] });
    await expect(
      setPersonRoles(manager, give((await makeRole({ 'report.assign': 'own' })).id)),
    ).rejects.toMatchObject({ messageKey: 'more_than_held' });
    const disabled = await makeRole(small);
    await db().role.update({ where: { id: disabled.id }, data: { disabledAt: testNow } });
    for (const roleId of [disabled.id, 999_999]) {
      await expect(setPersonRoles(manager, give(roleId))).rejects.toMatchObject({ code: 'invalid' });
    }
    const stranger = await makePerson({ grants: small });
    await expect(setPersonRoles(manager, { id: stranger.id, version: 1, roles: [] })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await findActor(person.id))?.grants).toHaveLength(1);
  });

  it('lets one of two writers through', async () => {
    const person = await makePerson({ grants: small });
    const roles = await Promise.all([makeRole(small), makeRole(small)]);
    const results = await atOnce(2, (i) =>
      setPersonRoles(admin, {
        id: person.id,
        version: 1,
        roles: [{ roleId: roles[i]?.id ?? 0, departmentId: null }],
      }),
    );
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    expect((await findActor(person.id))?.grants).toHaveLength(1);
  });
});

describe('closing and opening accounts', () => {
  it('disables at once: sessions, tokens and grants end with the commit', async () => {
    const person = await makePerson({ grants: small });
    await db().session.create({ data: { personId: person.id, sessionVersion: 1 } });
    const token = await createAccessToken(person);
    expect(await findBearer(token)).not.toBeNull();
    await disablePerson(admin, { id: person.id, version: 1, reason: 'Retired' });
    expect(await findBearer(token)).toBeNull();
    expect(await findActor(person.id)).toBeNull();
    expect(await db().session.count({ where: { personId: person.id, revokedAt: null } })).toBe(0);
    expect((await personOf(person.id)).sessionVersion).toBe(2);
    await expect(disablePerson(admin, { id: person.id, version: 2, reason: 'Again' })).rejects.toMatchObject({
      messageKey: 'already_disabled',
    });
    await expect(enablePerson(admin, { id: person.id, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await enablePerson(admin, { id: person.id, version: 2 });
    await expect(enablePerson(admin, { id: person.id, version: 3 })).rejects.toMatchObject({
      messageKey: 'not_disabled',
    });
    expect(await findActor(person.id)).not.toBeNull();
    expect(await actionsOf(person.id)).toEqual(['person.disable', 'person.enable']);
  });

  it('unlocks, and gives a new password that ends older sessions', async () => {
    const person = await makePerson({ grants: small });
    await db().person.update({ where: { id: person.id }, data: { lockedAt: testNow, failedLogins: 5 } });
    await unlockPerson(admin, { id: person.id, version: 1 });
    await expect(unlockPerson(admin, { id: person.id, version: 2 })).rejects.toMatchObject({
      messageKey: 'not_locked',
    });
    const { password, version } = await resetPersonPassword(admin, { id: person.id, version: 2 });
    const stored = await personOf(person.id);
    expect(await verifyPassword(stored.passwordHash, password)).toBe(true);
    expect(stored).toMatchObject({ version, sessionVersion: 2, lockedAt: null, failedLogins: 0 });
    await expect(resetPersonPassword(admin, { id: person.id, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await actionsOf(person.id)).toEqual(['person.unlock', 'person.reset_password']);
  });

  it('answers not_found out of reach and leaves the row alone', async () => {
    const stranger = await makePerson({ grants: small });
    const manager = await managerOf((await createDepartment()).id);
    const input = { id: stranger.id, version: 1, reason: 'No reason' };
    for (const verb of [disablePerson, enablePerson, unlockPerson, resetPersonPassword]) {
      await expect(verb(manager, input)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await personOf(stranger.id)).toMatchObject({ version: 1, disabledAt: null });
  });
});

describe('the last admin', () => {
  it('cannot vanish by two admins removing each other at once, nor disable themselves', async () => {
    const second = contextFor(await makePerson({ grants: everything }));
    const results = await atOnce(2, (i) =>
      i === 0
        ? setPersonRoles(admin, { id: second.actor.id, version: 1, roles: [] })
        : setPersonRoles(second, { id: admin.actor.id, version: 1, roles: [] }),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { messageKey: 'last_admin' },
    });
    const left = results[0]?.status === 'fulfilled' ? admin : second;
    await expect(setPersonRoles(left, { id: left.actor.id, version: 1, roles: [] })).rejects.toMatchObject({
      messageKey: 'last_admin',
    });
    await expect(disablePerson(left, { id: left.actor.id, version: 1, reason: 'Bye' })).rejects.toMatchObject(
      { messageKey: 'own_account' },
    );
    expect((await findActor(left.actor.id))?.grants.length).toBeGreaterThan(0);
  });
});

describe('questions about people', () => {
  it('find a name without its marks, inside reach, in Vietnamese name order', async () => {
    const mine = await createDepartment();
    const below = await createDepartment({ parentId: mine.id });
    const manager = await managerOf(mine.id);
    await makePerson({ departmentId: below.id, name: 'Nguyễn Thị Ánh', grants: small });
    await makePerson({ departmentId: mine.id, name: 'Đỗ Văn Ánh', grants: small });
    await makePerson({ name: 'Lê Hồng Ánh', grants: small });
    const ask = (query: Record<string, string>) => listPeople(manager, parsePersonListParams(query));
    expect((await ask({ q: 'anh' })).rows.map((row) => row.name)).toEqual(['Đỗ Văn Ánh', 'Nguyễn Thị Ánh']);
    expect((await ask({ q: 'nguyen anh' })).total).toBe(1);
    expect((await ask({ q: '100%' })).total).toBe(0);
    expect((await ask({ department: String(below.id) })).total).toBe(1);
    expect((await ask({ state: 'locked' })).total).toBe(0);
    expect((await ask({ role: 'no-such-role' })).total).toBe(0);
    expect((await ask({ page: '9' })).rows).toEqual([]);
    await expect(listPeople(contextFor(await makePerson()), parsePersonListParams({}))).rejects.toMatchObject(
      { code: 'forbidden' },
    );
  });

  it('show a person with roles and history, and nobody out of reach', async () => {
    const mine = await createDepartment();
    const manager = await managerOf(mine.id);
    const person = await makePerson({ departmentId: mine.id, grants: small });
    await editPerson(admin, { ...(await editFacts(person.id)), title: 'Specialist' });
    const detail = await getPerson(manager, person.id);
    expect(detail).toMatchObject({
      title: 'Specialist',
      mayManage: true,
      history: [{ action: 'person.edit', before: { title: '' }, after: { title: 'Specialist' } }],
    });
    expect(JSON.stringify(detail)).not.toContain('passwordHash');
    await expect(getPerson(manager, (await makePerson()).id)).rejects.toMatchObject({ code: 'not_found' });
  });
});
