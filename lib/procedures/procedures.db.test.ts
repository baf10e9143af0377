import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createPerson, nextNumber } from '@/lib/testing/factories';
import { createTestProcedure, versionContent } from '@/lib/testing/procedure-factory';
import { atOnce } from '@/lib/testing/second-connection';
import { createProcedure } from './create-procedure';
import { editProcedure } from './edit-procedure';
import { findProcedureVersion } from './find-procedure-version';
import { getProcedure } from './get-procedure';
import { listProcedureFields, listProcedures } from './list-procedures';
import { parseProcedureListParams } from './procedure-list-params';
import { CreateProcedure, EditProcedure } from './procedure-schema';
import { restoreProcedure } from './restore-procedure';
import { retireProcedure } from './retire-procedure';

const admin = contextFor(await createPerson({ grants: { 'procedure.manage': 'all' } }));
const other = contextFor(await createPerson({ grants: { 'settings.manage': 'all', 'report.read': 'all' } }));
const facts = (name: string) => ({ name, field: 'Lĩnh vực thử', nationalCode: '', isCodeVerified: false });
const input = (changed: Partial<CreateProcedure> & { nationalCode?: string } = {}) => ({
  code: `made-${nextNumber()}`,
  ...facts('Cấp giấy thử nghiệm'),
  validFrom: '2026-01-01',
  content: versionContent(),
  ...changed,
});
const make = (changed: Parameters<typeof input>[0] = {}) =>
  createProcedure(admin, CreateProcedure.parse(input(changed)));
const entries = (id: number) =>
  db().auditEntry.findMany({ where: { subjectKind: 'procedure', subjectId: id }, orderBy: { id: 'asc' } });

describe('creating a procedure', () => {
  it('makes it with its first version, steps and documents, and an audit entry', async () => {
    const { id } = await make({ nationalCode: '1.000001', isCodeVerified: true });
    expect(await getProcedure(admin, id)).toMatchObject({
      nationalCode: '1.000001',
      isCodeVerified: true,
      retiredAt: null,
      versions: [
        { phase: 'in_force', validFrom: '2026-01-01', validTo: null, dossiers: 0, ...versionContent() },
      ],
      history: [{ action: 'procedure.create', actor: admin.actor.name }],
    });
    expect(await findProcedureVersion(id, testNow)).toMatchObject({ deadlineValue: 3, fee: 8000 });
  });

  it('names a taken code and a taken national code at their fields, and writes nothing', async () => {
    const made = input({ nationalCode: '1.000002' });
    await createProcedure(admin, CreateProcedure.parse(made));
    const before = await db().procedure.count();
    await expect(make({ code: made.code })).rejects.toMatchObject({
      fields: [{ path: 'code', messageKey: 'taken' }],
    });
    await expect(make({ nationalCode: '1.000002' })).rejects.toMatchObject({
      fields: [{ path: 'nationalCode', messageKey: 'taken' }],
    });
    expect(await db().procedure.count()).toBe(before);
  });

  it('is for those who manage procedures', async () => {
    const parsed = CreateProcedure.parse(input());
    await expect(createProcedure(other, parsed)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listProcedures(other, parseProcedureListParams({}))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(listProcedureFields(other)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db().procedure.count({ where: { code: parsed.code } })).toBe(0);
  });
});

describe('editing a procedure', () => {
  const edit = (id: number, version: number, changed: object = {}) =>
    editProcedure(admin, EditProcedure.parse({ id, version, ...facts('Tên mới'), ...changed }));

  it('changes name, field and code, and history says what was before', async () => {
    const { id, version } = await createTestProcedure({ name: 'Tên cũ', field: 'Lĩnh vực thử' });
    await edit(id, version, { nationalCode: '1.000003' });
    const entry = (await entries(id)).at(-1);
    expect(entry).toMatchObject({
      action: 'procedure.edit',
      data: {
        before: { name: 'Tên cũ', nationalCode: null },
        after: { name: 'Tên mới', nationalCode: '1.000003' },
      },
    });
    expect(await db().procedure.findUnique({ where: { id } })).toMatchObject({ version: version + 1 });
  });

  it('refuses a code that another has, an unknown procedure and people without the right', async () => {
    const taken = await createTestProcedure({ nationalCode: '1.000004' });
    const { id, version } = await createTestProcedure();
    await expect(edit(id, version, { nationalCode: '1.000004' })).rejects.toMatchObject({
      fields: [{ path: 'nationalCode', messageKey: 'taken' }],
    });
    await edit(taken.id, taken.version, { nationalCode: '1.000004' });
    await expect(edit(999_999, 1)).rejects.toMatchObject({ code: 'not_found' });
    const parsed = EditProcedure.parse({ id, version, ...facts('Không được') });
    await expect(editProcedure(other, parsed)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getProcedure(other, id)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db().procedure.findUnique({ where: { id } })).toMatchObject({ version, nationalCode: null });
  });

  it('lets one of two writers through and shows the other what stands', async () => {
    const { id, version } = await createTestProcedure();
    const results = await atOnce(2, (i) => edit(id, version, { name: `Tên ${i}` }));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', current: { field: 'Lĩnh vực thử', version: version + 1 } },
    });
  });
});

describe('retiring a procedure', () => {
  it('receives no dossiers from then on, keeps everything, and comes back', async () => {
    const { id, version } = await createTestProcedure();
    await retireProcedure(admin, { id, version, reason: 'Bãi bỏ' });
    expect(await findProcedureVersion(id, testNow)).toBeNull();
    expect((await getProcedure(admin, id)).versions).toHaveLength(1);
    await expect(
      retireProcedure(admin, { id, version: version + 1, reason: 'Bãi bỏ' }),
    ).rejects.toMatchObject({ messageKey: 'already_disabled' });
    await restoreProcedure(admin, { id, version: version + 1 });
    expect(await findProcedureVersion(id, testNow)).not.toBeNull();
    await expect(restoreProcedure(admin, { id, version: version + 2 })).rejects.toMatchObject({
      messageKey: 'not_disabled',
    });
    expect((await entries(id)).map(({ action, reason }) => [action, reason])).toEqual([
      ['procedure.retire', 'Bãi bỏ'],
      ['procedure.restore', null],
    ]);
  });

  it('is refused to others and to a stale page', async () => {
    const { id, version } = await createTestProcedure();
    await expect(retireProcedure(other, { id, version, reason: 'Bãi bỏ' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      retireProcedure(admin, { id, version: version - 1, reason: 'Bãi bỏ' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(retireProcedure(admin, { id: 999_999, version, reason: 'Bãi bỏ' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await db().procedure.findUnique({ where: { id } })).toMatchObject({ retiredAt: null, version });
  });
});

describe('the list of procedures', () => {
  const field = 'Lĩnh vực của danh sách';
  const list = (asked: Record<string, string>) =>
    listProcedures(admin, parseProcedureListParams({ field, ...asked }));

  it('filters by words without marks, level, state and what is not verified, with a total of all pages', async () => {
    const partial = await createTestProcedure(
      { field, name: 'Cấp phép xây dựng', nationalCode: '1.000010', isCodeVerified: true },
      { onlineLevel: 'partial', isVerified: true },
    );
    const full = await createTestProcedure({ field, name: 'Đăng ký xe' });
    const retired = await createTestProcedure({ field, name: 'Thủ tục cũ', retiredAt: testNow });
    const ids = async (asked: Record<string, string>) => (await list(asked)).rows.map((row) => row.id);
    expect(await ids({})).toEqual([partial.id, full.id]);
    expect(await ids({ state: 'all' })).toEqual([partial.id, full.id, retired.id]);
    expect(await ids({ state: 'retired' })).toEqual([retired.id]);
    expect(await ids({ q: 'xay dung' })).toEqual([partial.id]);
    expect(await ids({ q: '1.000010' })).toEqual([partial.id]);
    expect(await ids({ level: 'partial' })).toEqual([partial.id]);
    expect(await ids({ unverified: 'code' })).toEqual([full.id]);
    expect(await ids({ unverified: 'version' })).toEqual([full.id]);
    expect(await list({ q: 'dang ky', page: '2' })).toMatchObject({ rows: [], total: 1, page: 2 });
    expect(await listProcedureFields(admin)).toContain(field);
  });

  it('shows the version in force and the day of the next one', async () => {
    const { id } = await createTestProcedure({ field, name: 'Có bản dự kiến' }, {}, [
      '2025-07-01',
      '2026-06-10',
      '2026-06-11',
      '2026-09-01',
    ]);
    const row = (await list({ q: 'du kien' })).rows[0];
    expect(row).toMatchObject({ id, plannedFrom: '2026-06-11' });
    const { versions } = await getProcedure(admin, id);
    expect(versions.map((version) => version.phase)).toEqual(['planned', 'planned', 'in_force', 'past']);
  });
});
