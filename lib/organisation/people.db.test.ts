import { describe, expect, it } from 'vitest';
import { findActor } from '@/lib/access/load-actor';
import { verifyPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import { contextFor, createDepartment, createPerson as makePerson } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import {
  actionsOf,
  editFacts,
  everything,
  makeRole,
  managerOf,
  personFacts,
  personOf,
  small,
} from '@/lib/testing/people-office';
import { createPerson } from './create-person';
import { disablePerson } from './disable-person';
import { editPerson } from './edit-person';
import { getPerson } from './get-person';
import { listPeople } from './list-people';
import { parsePersonListParams } from './person-list-params';
import { CreatePerson } from './person-schema';
import { resetPersonPassword } from './reset-person-password';

const admin = contextFor(await makePerson({ grants: everything }));

describe('createPerson', () => {
  it('opens an account with a strong password that works and is nowhere stored', async () => {
    const department = await createDepartment();
    const role = await makeRole({ 'report.read': 'department' });
    const { id, password } = await createPerson(
      admin,
      personFacts(department.id, [{ roleId: role.id, departmentId: null }]),
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
    const first = personFacts((await createDepartment()).id);
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
    await expect(createPerson(manager, personFacts((await createDepartment()).id))).rejects.toMatchObject({
      code: 'invalid',
    });
    const wide = await makeRole({ 'report.read': 'all' });
    const other = await createDepartment();
    const fits = await makeRole({ 'report.read': 'subtree' });
    await expect(
      createPerson(manager, personFacts(mine.id, [{ roleId: wide.id, departmentId: null }])),
    ).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'more_than_held',
    });
    await expect(
      createPerson(manager, personFacts(mine.id, [{ roleId: fits.id, departmentId: other.id }])),
    ).rejects.toMatchObject({
      messageKey: 'more_than_held',
    });
    await createPerson(manager, personFacts(mine.id, [{ roleId: fits.id, departmentId: null }]));
    await expect(
      createPerson(contextFor(await makePerson({ grants: { 'person.read': 'all' } })), personFacts(mine.id)),
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
    // What the winner wrote, not what stood before either of them: with it the form can be saved again.
    const { title } = await personOf(person.id);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', current: { title, version: input.version + 1 } },
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
