import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { changePassword } from './change-password';
import { signIn } from './sign-in';

const from = { requestId: 'test', address: '127.0.0.1', userAgent: 'Vitest', now: testNow };
const old = 'Mật khẩu-cũ-2025';
const next = 'Mật khẩu-mới-2026';
const input = { currentPassword: old, newPassword: next, repeatPassword: next };
let number = 0;

async function person() {
  const email = `change-${++number}@test.example`;
  return { email, actor: await createPerson({ email, password: old }) };
}

describe('changing the password', () => {
  test('the new one signs in, the old one does not, every session ends, and it is on record', async () => {
    const { email, actor } = await person();
    await signIn(email, old, from);
    expect(await changePassword(contextFor(actor), input)).toEqual({ ended: 1 });
    expect(await signIn(email, next, from)).toMatchObject({ ok: true });
    expect(await signIn(email, old, from)).toMatchObject({ ok: false });
    expect(await db().auditEntry.count({ where: { action: 'password.change', subjectId: actor.id } })).toBe(
      1,
    );
  });

  test('a wrong present password changes nothing and counts towards the lock', async () => {
    const { actor } = await person();
    const before = await db().person.findUniqueOrThrow({ where: { id: actor.id } });
    for (let attempt = 1; attempt <= 5; attempt++) {
      await expect(
        changePassword(contextFor(actor), { ...input, currentPassword: 'guess' }),
      ).rejects.toMatchObject({
        fields: [{ path: 'currentPassword', messageKey: 'wrong_password' }],
      });
    }
    const after = await db().person.findUniqueOrThrow({ where: { id: actor.id } });
    expect(after.passwordHash).toBe(before.passwordHash);
    expect(after).toMatchObject({
      failedLogins: 5,
      lockedAt: testNow,
      sessionVersion: before.sessionVersion + 1,
    });
  });

  test('a weak new password is refused', async () => {
    const { actor } = await person();
    const weak = { ...input, newPassword: 'short-A1', repeatPassword: 'short-A1' };
    await expect(changePassword(contextFor(actor), weak)).rejects.toMatchObject({
      fields: [{ path: 'newPassword', messageKey: 'password_weak' }],
    });
  });

  test('of two changes at once one wins and the other is told', async () => {
    const { actor } = await person();
    const other = { ...input, newPassword: 'Another-word-2026', repeatPassword: 'Another-word-2026' };
    const results = await Promise.allSettled([
      changePassword(contextFor(actor), input),
      changePassword(contextFor(actor), other),
    ]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'conflict' });
  });
});
