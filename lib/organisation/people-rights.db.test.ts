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
} from '@/lib/testing/factories';
import { testNow } from '@/lib/testing/clock';
import { atOnce } from '@/lib/testing/second-connection';
import { actionsOf, everything, makeRole, managerOf, personOf, small } from '@/lib/testing/people-office';
import { disablePerson } from './disable-person';
import { enablePerson } from './enable-person';
import { resetPersonPassword } from './reset-person-password';
import { setPersonRoles } from './set-person-roles';
import { unlockPerson } from './unlock-person';

const admin = contextFor(await makePerson({ grants: everything }));

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
