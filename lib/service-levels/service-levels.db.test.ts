import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { findSlaVersion } from '@/lib/deadlines/find-sla-version';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createCategory, createDepartment, createPerson } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { createServiceLevel, slaContent } from '@/lib/testing/service-level-attempts';
import { addSlaVersion } from './add-sla-version';
import { cancelSlaVersion } from './cancel-sla-version';
import { getServiceLevel } from './get-service-level';
import { listServiceLevels } from './list-service-levels';
import { AddSlaVersion, type SlaContent } from './service-level-schema';

/** testNow is 10 June 2026. */
const admin = contextFor(await createPerson({ grants: { 'settings.manage': 'all' } }));
const other = contextFor(await createPerson({ grants: { 'procedure.manage': 'all' } }));
type Made = Awaited<ReturnType<typeof createServiceLevel>>;

const add = ({ id, version }: Made, validFrom: string, content: Partial<SlaContent> = {}, ctx = admin) =>
  addSlaVersion(ctx, { id, version, validFrom, content: slaContent(content) });
const spans = async ({ id }: Made) =>
  (await getServiceLevel(admin, id)).versions.map(({ validFrom, validTo, phase }) => [
    validFrom,
    validTo,
    phase,
  ]);
const stored = (id: number | undefined) => db().slaVersion.findUnique({ where: { id: id ?? 0 } });
const lastEntry = ({ id }: Made) =>
  db().auditEntry.findFirst({
    where: { subjectKind: 'service_level', subjectId: id },
    orderBy: { id: 'desc' },
  });

describe('a new version', () => {
  it('begins on its day; the one before ends there and says what it said', async () => {
    const level = await createServiceLevel();
    const category = await createCategory({ slaProfileId: level.id });
    const before = await stored(level.versions[0]?.id);
    const { versionId } = await add(level, '2026-07-01', { resolveValue: 5, warnHours: 4, escalateHours: 2 });
    expect(await spans(level)).toEqual([
      ['2026-07-01', null, 'planned'],
      ['2025-07-01', '2026-07-01', 'in_force'],
    ]);
    const midnight = new Date('2026-07-01T00:00:00+07:00');
    expect(await stored(before?.id)).toEqual({ ...before, validTo: midnight });
    const holds = (at: Date) =>
      findSlaVersion({ categoryId: category.id, urgency: 'normal', flow: 'field', departmentId: null, at });
    expect(await holds(new Date(midnight.getTime() - 1))).toMatchObject({ id: before?.id });
    expect(await holds(midnight)).toMatchObject({ id: versionId, warnHours: 4, resolve: { value: 5 } });
    expect(await lastEntry(level)).toMatchObject({
      action: 'service_level.add_version',
      data: {
        before: { validFrom: '2025-07-01', resolveValue: 7, warnHours: 8, escalateHours: 8 },
        after: { validFrom: '2026-07-01', resolveValue: 5, warnHours: 4, escalateHours: 2 },
      },
    });
    expect((await listServiceLevels(admin)).find(({ id }) => id === level.id)).toMatchObject({
      inForce: 1,
      categories: 1,
      plannedFrom: '2026-07-01',
      resolveValue: 7,
    });
  });

  it('for one urgency, flow or department leaves the others in force', async () => {
    const level = await createServiceLevel();
    const { id: departmentId } = await createDepartment();
    await add(level, '2026-06-11', { urgency: 'urgent', flow: 'field', departmentId, updateValue: null });
    expect(await spans(level)).toEqual([
      ['2026-06-11', null, 'planned'],
      ['2025-07-01', null, 'in_force'],
    ]);
    expect(await stored((await db().slaVersion.findFirst({ where: { departmentId } }))?.id)).toMatchObject({
      updateValue: null,
      updateUnit: null,
    });
  });

  it('is refused for today, a day that is taken, a department that is none, and people without the right', async () => {
    const level = await createServiceLevel(['2025-07-01', '2026-09-01']);
    const closed = await createDepartment({ disabledAt: testNow });
    for (const [day, facts, path, messageKey] of [
      ['2026-06-10', {}, 'validFrom', 'tomorrow_first'],
      ['2026-09-01', {}, 'validFrom', 'version_day_taken'],
      ['2026-10-01', { departmentId: 999_999 }, 'content.departmentId', 'unknown_department'],
      ['2026-10-01', { departmentId: closed.id }, 'content.departmentId', 'department_disabled'],
    ] as const)
      await expect(add(level, day, facts)).rejects.toMatchObject({ fields: [{ path, messageKey }] });
    await expect(add(level, '2026-10-01', {}, other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add({ ...level, id: 999_999 }, '2026-10-01')).rejects.toMatchObject({ code: 'not_found' });
    await expect(getServiceLevel(other, level.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listServiceLevels(other)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await spans(level)).toHaveLength(2);
  });

  it('names the field that makes no sense', () => {
    const problems = (facts: object) =>
      AddSlaVersion.safeParse({
        id: 1,
        version: 1,
        validFrom: '2026-07-01',
        content: { ...slaContent(), ...facts },
      }).error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(problems({ resolveValue: 1.5 })).toEqual(['content.resolveValue']);
    expect(problems({ acceptValue: 1.5 })).toEqual([]);
    expect(problems({ warnHours: Number.NaN, maxExtensions: -1 })).toEqual([
      'content.warnHours',
      'content.maxExtensions',
    ]);
  });

  it('lets one of two writers through and shows the other what stands', async () => {
    const level = await createServiceLevel();
    const results = await atOnce(2, (i) => add(level, '2026-07-01', { resolveValue: 4 + i }));
    const winner = results.findIndex((result) => result.status === 'fulfilled');
    expect(results[1 - winner]).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'conflict',
        current: { validFrom: '2026-07-01', resolveValue: 4 + winner, version: level.version + 1 },
      },
    });
    expect(await spans(level)).toHaveLength(2);
  });
});

describe('taking a version back', () => {
  const cancel = ({ id, version }: Made, versionId: number | undefined, ctx = admin) =>
    cancelSlaVersion(ctx, { id, version, versionId: versionId ?? 0, reason: 'Nhầm ngày' });

  it('removes one that has not begun; the one before goes on', async () => {
    const level = await createServiceLevel(['2025-07-01', '2026-09-01']);
    await cancel(level, level.versions[1]?.id);
    expect(await spans(level)).toEqual([['2025-07-01', null, 'in_force']]);
    expect(await lastEntry(level)).toMatchObject({
      action: 'service_level.cancel_version',
      reason: 'Nhầm ngày',
      data: { before: { validFrom: '2026-09-01', resolveValue: 7 } },
    });
  });

  it('is refused for one in force, one of another level, a stale page, and people without the right', async () => {
    const level = await createServiceLevel(['2025-07-01', '2026-09-01']);
    const foreign = await createServiceLevel(['2025-07-01', '2026-09-01']);
    const planned = level.versions[1]?.id;
    await expect(cancel(level, level.versions[0]?.id)).rejects.toMatchObject({ messageKey: 'version_begun' });
    await expect(cancel(level, foreign.versions[1]?.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(cancel(level, planned, other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(cancel({ ...level, version: 0 }, planned)).rejects.toMatchObject({ code: 'conflict' });
    expect(await spans(level)).toHaveLength(2);
  });
});
