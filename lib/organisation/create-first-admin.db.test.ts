import { beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '@/lib/auth/sign-in';
import { db } from '@/lib/db/client';
import { testNow } from '@/lib/testing/clock';
import { createDepartment } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { createFirstAdmin } from './create-first-admin';

const ctx = {
  actor: { kind: 'system', name: 'console' },
  requestId: 'test',
  address: '',
  now: testNow,
} as const;
const create = (n: number) => createFirstAdmin(ctx, { email: `first-${n}@test.example`, name: `First ${n}` });

describe('the first admin', () => {
  beforeAll(async () => {
    await createDepartment();
    await db().role.create({
      data: {
        code: 'admin',
        name: 'Admin',
        nameEn: 'Admin',
        grants: { create: { permission: 'role.manage', reach: 'all' } },
      },
    });
  });

  test('cannot be made in a demo office', async () => {
    await expect(create(0)).rejects.toMatchObject({ code: 'refused', messageKey: 'demo_office' });
    expect(await db().person.count()).toBe(0);
  });

  test('is made once, however many ask at once, with a password that signs in and an audit entry', async () => {
    await db().office.update({ where: { id: 1 }, data: { isDemo: false } });
    const outcomes = await atOnce(4, create);
    const made = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(made).toHaveLength(1);
    const person = await db().person.findUniqueOrThrow({ where: { id: made[0]!.id } });
    const from = { requestId: 'test', address: '', userAgent: '', now: testNow };
    expect(await signIn(person.email, made[0]!.password, from)).toMatchObject({ ok: true });
    const entries = await db().auditEntry.findMany({ where: { action: 'person.create' } });
    expect(entries).toMatchObject([{ subjectId: person.id, actorKind: 'system', actorLabel: 'console' }]);
  });

  test('is refused once there is one', async () => {
    await expect(create(9)).rejects.toMatchObject({ code: 'refused', messageKey: 'admin_exists' });
  });
});
