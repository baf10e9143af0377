import { describe, expect, test } from 'vitest';
import { encode } from 'next-auth/jwt';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { rows, sql } from '@/lib/db/sql';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { findSession } from './session';
import { signIn } from './sign-in';
import { signOutEverywhere } from './sign-out-everywhere';

const from = { requestId: 'test', address: '127.0.0.1', userAgent: 'Vitest', now: testNow };
const password = 'Mật khẩu-đúng-2026';
let number = 0;

async function person() {
  const email = `sign-in-${++number}@test.example`;
  return { email, actor: await createPerson({ email, password, grants: { 'report.read': 'own' } }) };
}

async function openSession(email: string) {
  const result = await signIn(email, password, from);
  if (!result.ok) throw new Error('The sign-in was refused.');
  await rows(sql`UPDATE session SET last_seen_at = now() WHERE id = ${result.sessionId}::uuid`);
  return {
    id: result.sessionId,
    token: await encode({ token: { sid: result.sessionId }, secret: env().AUTH_SECRET }),
  };
}

describe('signing in', () => {
  test('opens a session and leaves an audit entry', async () => {
    const { email, actor } = await person();
    const { id } = await openSession(email.toUpperCase());
    expect(await db().session.findUniqueOrThrow({ where: { id } })).toMatchObject({
      personId: actor.id,
      userAgent: 'Vitest',
    });
    expect(await db().auditEntry.count({ where: { action: 'session.open', subjectId: actor.id } })).toBe(1);
  });

  test('an unknown e-mail answers like a wrong password', async () => {
    const { email } = await person();
    const wrong = await signIn(email, 'not the password', from);
    expect(await signIn('nobody@test.example', 'not the password', from)).toEqual(wrong);
  });

  test('the fifth failure locks, and the right password no longer helps', async () => {
    const { email, actor } = await person();
    for (let attempt = 0; attempt < 5; attempt++) await signIn(email, 'not the password', from);
    expect(await db().person.findUniqueOrThrow({ where: { id: actor.id } })).toMatchObject({
      failedLogins: 5,
      lockedAt: testNow,
    });
    expect(await signIn(email, password, from)).toMatchObject({ ok: false });
    expect(await db().session.count({ where: { personId: actor.id } })).toBe(0);
  });

  test('a disabled person is refused', async () => {
    const { email, actor } = await person();
    await db().person.update({ where: { id: actor.id }, data: { disabledAt: testNow } });
    expect(await signIn(email, password, from)).toMatchObject({ ok: false });
  });
});

describe('a session', () => {
  test('carries the grants of now: a changed role acts at once', async () => {
    const { email, actor } = await person();
    const { token } = await openSession(email);
    expect(await findSession(token, false)).toMatchObject({
      actor: { id: actor.id, grants: [{ permission: 'report.read' }] },
    });
    await db().personRole.deleteMany({ where: { personId: actor.id } });
    expect(await findSession(token, false)).toMatchObject({ actor: { grants: [] } });
  });

  test('ends at once when the person is disabled', async () => {
    const { email, actor } = await person();
    const { token } = await openSession(email);
    await db().person.update({ where: { id: actor.id }, data: { disabledAt: testNow } });
    expect(await findSession(token, true)).toBeNull();
  });

  test('locks after 15 minutes without an action, and reading alone does not keep it awake', async () => {
    const { email } = await person();
    const { id, token } = await openSession(email);
    await rows(sql`UPDATE session SET last_seen_at = now() - interval '14 minutes' WHERE id = ${id}::uuid`);
    expect(await findSession(token, false)).toHaveProperty('actor');
    await rows(sql`UPDATE session SET last_seen_at = now() - interval '16 minutes' WHERE id = ${id}::uuid`);
    expect(await findSession(token, true)).toEqual({ locked: true });
  });

  test("the person's own action starts the idle time anew", async () => {
    const { email } = await person();
    const { id, token } = await openSession(email);
    await rows(sql`UPDATE session SET last_seen_at = now() - interval '14 minutes' WHERE id = ${id}::uuid`);
    await findSession(token, true);
    const { lastSeenAt } = await db().session.findUniqueOrThrow({ where: { id } });
    expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000);
  });

  test('a forged or foreign token is nobody', async () => {
    const forged = await encode({
      token: { sid: crypto.randomUUID() },
      secret: 'another secret of at least 32 characters',
    });
    expect(await findSession(forged, true)).toBeNull();
    expect(await findSession('rubbish', true)).toBeNull();
  });
});

describe('sign-out everywhere', () => {
  test('ends every session of this person and of nobody else', async () => {
    const [one, other] = [await person(), await person()];
    const sessions = [await openSession(one.email), await openSession(one.email)];
    const foreign = await openSession(other.email);
    expect(await signOutEverywhere(contextFor(one.actor))).toEqual({ ended: 2 });
    for (const { token } of sessions) expect(await findSession(token, true)).toBeNull();
    expect(await findSession(foreign.token, true)).not.toBeNull();
    expect(
      await db().auditEntry.count({ where: { action: 'session.end_all', subjectId: one.actor.id } }),
    ).toBe(1);
  });

  test('is for people who are signed in', async () => {
    await expect(signOutEverywhere({ ...from, actor: { kind: 'public' } })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});
