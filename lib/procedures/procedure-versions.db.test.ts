import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { createTestProcedure, versionContent } from '@/lib/testing/procedure-factory';
import { atOnce } from '@/lib/testing/second-connection';
import { addProcedureVersion } from './add-procedure-version';
import { cancelProcedureVersion } from './cancel-procedure-version';
import { editProcedureVersion } from './edit-procedure-version';
import { findProcedureVersion } from './find-procedure-version';
import { getProcedure } from './get-procedure';
import type { VersionFacts } from './procedure';
import { retireProcedure } from './retire-procedure';
import { verifyProcedureVersion } from './verify-procedure-version';

const admin = contextFor(await createPerson({ grants: { 'procedure.manage': 'all' } }));
const other = contextFor(await createPerson({ grants: { 'settings.manage': 'all' } }));
type Made = Awaited<ReturnType<typeof createTestProcedure>>;

const add = ({ id, version }: Made, validFrom: string, content: Partial<VersionFacts> = {}, ctx = admin) =>
  addProcedureVersion(ctx, { id, version, validFrom, content: versionContent(content) });
const at = (procedure: Made, index: number) => procedure.versions[index]?.id ?? 0;
const spans = async ({ id }: Made) =>
  (await getProcedure(admin, id)).versions.map(({ validFrom, validTo }) => [validFrom, validTo]);
const stored = (id: number) =>
  db().procedureVersion.findUnique({ where: { id }, include: { steps: true, documents: true } });
const lastEntry = ({ id }: Made) =>
  db().auditEntry.findFirst({ where: { subjectKind: 'procedure', subjectId: id }, orderBy: { id: 'desc' } });

describe('a new version', () => {
  it('begins on its day; the one before ends there and says what it said', async () => {
    const procedure = await createTestProcedure();
    const before = await stored(at(procedure, 0));
    const { versionId } = await add(procedure, '2026-07-01', { deadlineValue: 2, fee: 0 });
    expect(await spans(procedure)).toEqual([
      ['2026-07-01', null],
      ['2025-07-01', '2026-07-01'],
    ]);
    expect(await stored(at(procedure, 0))).toEqual({ ...before, validTo: new Date('2026-07-01') });
    expect(await findProcedureVersion(procedure.id, testNow)).toMatchObject({ deadlineValue: 3 });
    const july = new Date('2026-07-01T08:00:00+07:00');
    expect(await findProcedureVersion(procedure.id, july)).toMatchObject({ id: versionId, deadlineValue: 2 });
    expect(await lastEntry(procedure)).toMatchObject({
      action: 'procedure.add_version',
      data: {
        before: { validFrom: '2025-07-01', deadlineValue: 3, fee: 8000 },
        after: { validFrom: '2026-07-01', deadlineValue: 2, fee: 0 },
      },
    });
  });

  it('may begin today and between others, each ending where the next begins', async () => {
    const procedure = await createTestProcedure({}, {}, ['2025-07-01', '2026-09-01']);
    await add(procedure, '2026-06-10');
    expect(await spans(procedure)).toEqual([
      ['2026-09-01', null],
      ['2026-06-10', '2026-09-01'],
      ['2025-07-01', '2026-06-10'],
    ]);
  });

  it('is refused for a day that is over or taken, a retired procedure, and people without the right', async () => {
    const procedure = await createTestProcedure({}, {}, ['2025-07-01', '2026-09-01']);
    await expect(add(procedure, '2026-06-09')).rejects.toMatchObject({
      fields: [{ path: 'validFrom', messageKey: 'past_day' }],
    });
    await expect(add(procedure, '2026-09-01')).rejects.toMatchObject({
      fields: [{ path: 'validFrom', messageKey: 'version_day_taken' }],
    });
    await expect(add(procedure, '2026-10-01', {}, other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add({ ...procedure, id: 999_999 }, '2026-10-01')).rejects.toMatchObject({
      code: 'not_found',
    });
    await retireProcedure(admin, { id: procedure.id, version: 1, reason: 'Bãi bỏ' });
    await expect(add({ ...procedure, version: 2 }, '2026-10-01')).rejects.toMatchObject({
      messageKey: 'already_disabled',
    });
    expect(await spans(procedure)).toHaveLength(2);
  });

  it('lets one of two writers through and shows the other what stands', async () => {
    const procedure = await createTestProcedure();
    const results = await atOnce(2, (i) => add(procedure, `2026-07-0${i + 1}`));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', current: { deadlineValue: 3 } },
    });
    expect(await spans(procedure)).toHaveLength(2);
  });
});

describe('a version that has not begun', () => {
  const edit = (procedure: Made, versionId: number, validFrom: string, content: Partial<VersionFacts> = {}) =>
    editProcedureVersion(admin, {
      id: procedure.id,
      version: procedure.version,
      versionId,
      validFrom,
      content: versionContent(content),
    });

  it('is rewritten and moved, with its steps and documents, and history shows the difference', async () => {
    const procedure = await createTestProcedure({}, {}, ['2025-07-01', '2026-09-01']);
    const steps = [{ name: 'Một bước', departmentRole: 'specialist' as const, share: 100 }];
    await edit(procedure, at(procedure, 1), '2026-08-01', { steps, documents: [] });
    expect(await spans(procedure)).toEqual([
      ['2026-08-01', null],
      ['2025-07-01', '2026-08-01'],
    ]);
    expect(await stored(at(procedure, 1))).toMatchObject({ steps, documents: [] });
    expect(await lastEntry(procedure)).toMatchObject({
      action: 'procedure.edit_version',
      data: { before: { validFrom: '2026-09-01' }, after: { validFrom: '2026-08-01', steps, documents: [] } },
    });
  });

  it('is never one in force or over: those stand, to the letter', async () => {
    const procedure = await createTestProcedure({}, {}, ['2025-07-01', '2026-06-10']);
    for (const index of [0, 1]) {
      const before = await stored(at(procedure, index));
      await expect(edit(procedure, at(procedure, index), '2026-08-01', { fee: 1 })).rejects.toMatchObject({
        messageKey: 'version_begun',
      });
      expect(await stored(at(procedure, index))).toEqual(before);
    }
    const another = await createTestProcedure({}, {}, ['2026-09-01']);
    await expect(edit(procedure, at(another, 0), '2026-08-01')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is taken back with a reason, unless it has begun or is the only one', async () => {
    const procedure = await createTestProcedure({}, {}, ['2025-07-01', '2026-09-01']);
    const cancel = (versionId: number, version = 1, id = procedure.id, ctx = admin) =>
      cancelProcedureVersion(ctx, { id, version, versionId, reason: 'Nhập nhầm' });
    await expect(cancel(at(procedure, 1), 1, procedure.id, other)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(cancel(at(procedure, 0))).rejects.toMatchObject({ messageKey: 'version_begun' });
    await expect(cancel(at(procedure, 1), 7)).rejects.toMatchObject({ code: 'conflict' });
    await cancel(at(procedure, 1));
    expect(await spans(procedure)).toEqual([['2025-07-01', null]]);
    expect(await lastEntry(procedure)).toMatchObject({
      action: 'procedure.cancel_version',
      reason: 'Nhập nhầm',
      data: { before: { validFrom: '2026-09-01', deadlineValue: 3 } },
    });
    const only = await createTestProcedure({}, {}, ['2026-09-01']);
    await expect(cancel(at(only, 0), 1, only.id)).rejects.toMatchObject({ messageKey: 'only_version' });
  });
});

describe('verifying a version', () => {
  const verify = (procedure: Made, version = 1, ctx = admin) =>
    verifyProcedureVersion(ctx, {
      id: procedure.id,
      version,
      versionId: at(procedure, 0),
      source: 'Quyết định thử nghiệm',
    });

  it('says that it was held against its source and changes nothing of what it promises', async () => {
    const procedure = await createTestProcedure();
    const before = await stored(at(procedure, 0));
    await verify(procedure);
    expect(await stored(at(procedure, 0))).toEqual({
      ...before,
      isVerified: true,
      source: 'Quyết định thử nghiệm',
    });
    expect(await lastEntry(procedure)).toMatchObject({
      action: 'procedure.verify_version',
      data: { before: { isVerified: false }, after: { isVerified: true } },
    });
  });

  it('is refused while no deadline is known, to a stale page and to others', async () => {
    const unknown = await createTestProcedure({}, { deadlineUnit: null, deadlineValue: null });
    await expect(verify(unknown)).rejects.toMatchObject({ messageKey: 'deadline_unknown' });
    const procedure = await createTestProcedure();
    await expect(verify(procedure, 3)).rejects.toMatchObject({ code: 'conflict' });
    await expect(verify(procedure, 1, other)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored(at(procedure, 0))).toMatchObject({ isVerified: false });
  });
});
