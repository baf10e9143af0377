import { describe, expect, it } from 'vitest';
import { findActor } from '@/lib/access/load-actor';
import type { Permission, Reach } from '@/lib/access/permissions';
import { db } from '@/lib/db/client';
import { contextFor, createDepartment, createPerson, nextNumber } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { createRole } from './create-role';
import { disableRole } from './disable-role';
import { editRole } from './edit-role';
import { enableRole } from './enable-role';
import { getRole } from './get-role';
import { listRoleChoices, listRoles } from './list-roles';

const everything = {
  'role.read': 'all',
  'role.manage': 'all',
  'person.manage': 'all',
  'person.read': 'all',
  'report.read': 'all',
} as const;
const admin = contextFor(await createPerson({ grants: everything }));
const listOf = (grants: Partial<Record<Permission, Reach>>) =>
  Object.entries(grants).map(([permission, reach]) => ({ permission: permission as Permission, reach }));
const facts = (grants: Partial<Record<Permission, Reach>> = { 'report.read': 'department' }) => {
  const n = nextNumber();
  return {
    code: `made-${n}`,
    name: `Made ${n}`,
    nameEn: `Made ${n}`,
    description: '',
    grants: listOf(grants),
  };
};
const edited = (id: number, version: number, grants: Partial<Record<Permission, Reach>>) => {
  const { name, nameEn, description, grants: list } = facts(grants);
  return { id, version, name, nameEn, description, grants: list };
};
const grantsOf = (roleId: number) =>
  db().roleGrant.findMany({ where: { roleId }, select: { permission: true, reach: true } });
const actionsOf = async (id: number) =>
  (
    await db().auditEntry.findMany({ where: { subjectKind: 'role', subjectId: id }, orderBy: { id: 'asc' } })
  ).map((entry) => entry.action);
const give = (roleId: number, personId: number) =>
  db().personRole.create({ data: { roleId, personId, validFrom: new Date('2025-01-01') } });

describe('createRole', () => {
  it('makes a role with its grants and an audit entry', async () => {
    const { id } = await createRole(admin, facts());
    expect(await grantsOf(id)).toEqual([{ permission: 'report.read', reach: 'department' }]);
    expect(await actionsOf(id)).toEqual(['role.create']);
  });

  it('refuses more than the author holds, reaches that make no sense, and a code that is taken', async () => {
    const keeper = contextFor(
      await createPerson({ grants: { 'role.manage': 'all', 'report.read': 'department' } }),
    );
    await expect(createRole(keeper, facts({ 'report.read': 'all' }))).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'more_than_held',
    });
    await expect(createRole(keeper, facts({ 'report.note': 'own' }))).rejects.toMatchObject({
      messageKey: 'more_than_held',
    });
    await expect(createRole(admin, facts({ 'role.read': 'own' }))).rejects.toMatchObject({
      fields: [{ messageKey: 'senseless_reach' }],
    });
    const first = facts();
    await createRole(admin, first);
    await expect(createRole(admin, first)).rejects.toMatchObject({
      fields: [{ path: 'code', messageKey: 'taken' }],
    });
  });

  it('is forbidden without the permission', async () => {
    const reader = contextFor(await createPerson({ grants: { 'role.read': 'all' } }));
    await expect(createRole(reader, facts())).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('editRole', () => {
  it('acts at once on everybody who holds it', async () => {
    const { id } = await createRole(admin, facts());
    const holder = await createPerson();
    await give(id, holder.id);
    await editRole(admin, edited(id, 1, { 'report.read': 'all' }));
    expect((await findActor(holder.id))?.grants).toMatchObject([{ reach: 'all' }]);
    const [, entry] = await db().auditEntry.findMany({
      where: { subjectKind: 'role', subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(entry).toMatchObject({
      data: { before: { grants: ['report.read:department'] }, after: { grants: ['report.read:all'] } },
    });
  });

  it('raises nobody at a department where the actor holds nothing, the actor included', async () => {
    const mine = await createDepartment();
    const keeper = contextFor(
      await createPerson({
        departmentId: mine.id,
        grants: { 'role.manage': 'all', 'report.read': 'department' },
      }),
    );
    const { id } = await createRole(admin, facts({}));
    const far = await createPerson();
    await give(id, far.id);
    await expect(editRole(keeper, edited(id, 1, { 'report.read': 'department' }))).rejects.toMatchObject({
      messageKey: 'more_than_held',
    });
    await give(id, keeper.actor.id);
    await expect(editRole(keeper, edited(id, 1, { 'report.read': 'all' }))).rejects.toMatchObject({
      messageKey: 'more_than_held',
    });
    expect(await grantsOf(id)).toEqual([]);
  });

  it('lets a role keep what the actor does not hold, and take it away', async () => {
    const keeper = contextFor(await createPerson({ grants: { 'role.manage': 'all' } }));
    const { id } = await createRole(admin, facts({ 'report.read': 'all' }));
    await editRole(keeper, edited(id, 1, { 'report.read': 'all' }));
    await editRole(keeper, edited(id, 2, {}));
    expect(await grantsOf(id)).toEqual([]);
  });

  it('lets one of two writers through, finds no unknown role', async () => {
    const { id } = await createRole(admin, facts());
    const results = await atOnce(2, () => editRole(admin, edited(id, 1, {})));
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    await expect(editRole(admin, edited(999_999, 1, {}))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('disableRole and the last admin', () => {
  it('takes and gives back what the role gave', async () => {
    const { id } = await createRole(admin, facts());
    const holder = await createPerson();
    await give(id, holder.id);
    await disableRole(admin, { id, version: 1, reason: 'Not used' });
    expect((await findActor(holder.id))?.grants).toEqual([]);
    await expect(disableRole(admin, { id, version: 2, reason: 'Again' })).rejects.toMatchObject({
      messageKey: 'already_disabled',
    });
    await expect(enableRole(admin, { id, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
    const keeper = contextFor(await createPerson({ grants: { 'role.manage': 'all' } }));
    await expect(enableRole(keeper, { id, version: 2 })).rejects.toMatchObject({
      messageKey: 'more_than_held',
    });
    await enableRole(admin, { id, version: 2 });
    expect((await findActor(holder.id))?.grants).toHaveLength(1);
    expect(await actionsOf(id)).toEqual(['role.create', 'role.disable', 'role.enable']);
  });

  it('keeps the role of the last admin from being emptied or disabled', async () => {
    const { roleId } = await db().personRole.findFirstOrThrow({ where: { personId: admin.actor.id } });
    await expect(editRole(admin, edited(roleId, 1, { 'role.manage': 'all' }))).rejects.toMatchObject({
      messageKey: 'last_admin',
    });
    await expect(disableRole(admin, { id: roleId, version: 1, reason: 'Oops' })).rejects.toMatchObject({
      messageKey: 'last_admin',
    });
    expect((await findActor(admin.actor.id))?.grants).toHaveLength(5);
    expect(await actionsOf(roleId)).toEqual([]);
  });
});

describe('questions about roles', () => {
  it('count holders and show grants and history to those who may read roles', async () => {
    const { id } = await createRole(admin, facts());
    await give(id, (await createPerson()).id);
    expect((await listRoles(admin)).find((role) => role.id === id)).toMatchObject({
      people: 1,
      grants: [{ permission: 'report.read' }],
    });
    expect(await getRole(admin, id)).toMatchObject({
      people: 1,
      mayManage: true,
      history: [{ action: 'role.create' }],
    });
    const colleague = contextFor(await createPerson({ grants: { 'person.read': 'department' } }));
    expect((await listRoleChoices(colleague)).length).toBeGreaterThan(0);
    await expect(listRoles(colleague)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getRole(colleague, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getRole(admin, 999_999)).rejects.toMatchObject({ code: 'not_found' });
  });
});
