import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { createCategory, createDepartment } from '@/lib/testing/factories';
import { findSlaTerms, findSlaVersion } from './find-sla-version';

const terms = {
  acceptValue: 8,
  acceptUnit: 'working_hours',
  resolveUnit: 'working_days',
  publishValue: 2,
  publishUnit: 'working_days',
  warnHours: 8,
  maxExtensions: 1,
};
const since = new Date('2026-01-01');

it('the service level is the one in force at the time, of urgency, flow and department', async () => {
  const office = await createDepartment();
  const division = await createDepartment({ parentId: office.id });
  const profile = await db().slaProfile.create({ data: { code: 'roads', name: 'Roads' } });
  const old = { validFrom: new Date('2025-01-01'), validTo: since };
  for (const version of [
    { ...terms, ...old, urgency: 'normal', resolveValue: 10 },
    {
      ...terms,
      validFrom: since,
      urgency: 'normal',
      resolveValue: 5,
      updateValue: 1.5,
      updateUnit: 'working_hours',
    },
    { ...terms, validFrom: since, urgency: 'urgent', resolveValue: 1 },
    { ...terms, validFrom: since, urgency: 'normal', resolveValue: 4, departmentId: office.id },
    { ...terms, validFrom: since, urgency: 'normal', resolveValue: 3, flow: 'administrative' },
  ]) {
    await db().slaVersion.create({ data: { ...version, profileId: profile.id } });
  }
  const { id: categoryId } = await createCategory({ slaProfileId: profile.id });
  const asked = { categoryId, urgency: 'normal', flow: 'field', departmentId: null };
  const days = async (at: string, more: Partial<typeof asked> | { departmentId: number } = {}) =>
    (await findSlaVersion({ ...asked, ...more, at: new Date(at) }))?.resolve;
  const promise = (value: number) => ({ unit: 'working_days', value });
  expect(await days('2025-12-31T23:59:59Z')).toEqual(promise(10));
  expect(await days('2026-01-01T00:00:00Z')).toEqual(promise(5));
  expect(await days('2026-03-01', { urgency: 'urgent' })).toEqual(promise(1));
  expect(await days('2026-03-01', { urgency: 'complex' })).toEqual(promise(5));
  expect(await days('2026-03-01', { departmentId: division.id })).toEqual(promise(4));
  expect(await days('2026-03-01', { flow: 'administrative' })).toEqual(promise(3));
  expect(await days('2024-03-01', { urgency: 'urgent' })).toBeUndefined();

  const found = await findSlaVersion({ ...asked, at: new Date('2026-03-01') });
  expect(found).toMatchObject({
    accept: { unit: 'working_hours', value: 8 },
    update: { unit: 'working_hours', value: 1.5 },
    publish: promise(2),
    maxExtensions: 1,
  });
  expect(await findSlaTerms(found?.id ?? 0)).toMatchObject({
    id: found?.id,
    resolve: promise(5),
    warnHours: 8,
  });
});

it('a version keeps to hours and days that the clock knows', async () => {
  const profile = await db().slaProfile.create({ data: { code: 'walks', name: 'Walks' } });
  const version = { ...terms, profileId: profile.id, validFrom: since, urgency: 'normal', resolveValue: 5 };
  const write = (more: object) => db().slaVersion.create({ data: { ...version, ...more } });
  await expect(write({ acceptUnit: 'days' })).rejects.toThrow();
  await expect(write({ resolveValue: 2.5 })).rejects.toThrow();
  await expect(write({ updateValue: 3 })).rejects.toThrow();
  await expect(write({ flow: 'letter' })).rejects.toThrow();
});
