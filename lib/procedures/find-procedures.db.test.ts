import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { seedProcedures } from '@/prisma/seed/reference/procedures';
import { findProcedureVersion } from './find-procedure-version';
import { totalShare } from './procedure';
import { searchProcedures } from './search-procedures';

const now = new Date('2026-06-10T03:00:00.000Z');
const seed = () => db().$transaction((tx) => seedProcedures(tx), { timeout: 60_000 });
await seed();
const idOf = async (code: string) => (await db().procedure.findUniqueOrThrow({ where: { code } })).id;

describe('the procedures that are shipped', () => {
  it('are forty, seeded once, with shares that make a whole and nothing that claims to be verified', async () => {
    await seed();
    const all = await db().procedure.findMany({
      include: { versions: { include: { steps: true, documents: true } } },
    });
    expect(all).toHaveLength(40);
    for (const { code, nationalCode, versions } of all) {
      expect(nationalCode, code).toBeNull();
      expect(versions, code).toHaveLength(1);
      for (const { steps, documents, isVerified } of versions) {
        expect(totalShare(steps), code).toBe(100);
        expect(documents.length, code).toBeGreaterThan(0);
        expect(isVerified, code).toBe(false);
      }
    }
  });
});

describe('the search of the counter', () => {
  const names = async (text: string) => (await searchProcedures(text, now)).map((hit) => hit.name);

  it('finds by two words without marks, what begins with them or has them in one piece first', async () => {
    expect((await names('khai sinh'))[0]).toBe('Đăng ký khai sinh');
    expect((await names('tam tru'))[0]).toBe('Đăng ký tạm trú');
    expect((await names('giay phep lai xe'))[0]).toMatch(/giấy phép lái xe$/);
    expect((await names('doi giay'))[0]).toBe('Đổi giấy phép lái xe');
    expect(await names('sinh khai')).toEqual(expect.arrayContaining(['Đăng ký khai sinh']));
  });

  it('finds by the field too, after the names, and prefers the marks that were typed', async () => {
    expect(await names('ho tich ket hon')).toEqual(['Đăng ký kết hôn']);
    expect((await names('hộ tịch'))[0]).toContain('hộ tịch');
    const text = 'Khai báo tạm vắng'.normalize('NFD');
    expect(await names(text)).toEqual(['Khai báo tạm vắng']);
  });

  it('finds nothing for nothing, and treats wildcards as letters', async () => {
    expect(await names('  ')).toEqual([]);
    expect(await names('%')).toEqual([]);
    expect(await names('khong co thu tuc nay')).toEqual([]);
  });

  it('finds the national code first, and leaves out what is retired or not in force', async () => {
    const id = await idOf('guardianship-registration');
    await db().procedure.update({ where: { id }, data: { nationalCode: '9.999999' } });
    expect(await searchProcedures('9.999999', now)).toMatchObject([{ id, nationalCode: '9.999999' }]);
    expect(await searchProcedures('giam ho', new Date('2025-06-30T16:59:59Z'))).toEqual([]);
    expect(await searchProcedures('giam ho', new Date('2025-06-30T17:00:00Z'))).toHaveLength(1);
    await db().procedure.update({ where: { id }, data: { retiredAt: now } });
    expect(await searchProcedures('giam ho', now)).toEqual([]);
    expect(await findProcedureVersion(id, now)).toBeNull();
    expect(await findProcedureVersion(id, new Date(now.getTime() - 1))).toMatchObject({ procedureId: id });
  });
});

describe('the version of a procedure at a moment', () => {
  it('is the one of the local day, with steps and documents in order', async () => {
    const procedureId = await idOf('marriage-registration');
    const old = await db().procedureVersion.findFirstOrThrow({ where: { procedureId } });
    const validFrom = new Date('2026-07-01');
    await db().procedureVersion.update({ where: { id: old.id }, data: { validTo: validFrom } });
    const next = await db().procedureVersion.create({
      data: {
        procedureId,
        validFrom,
        onlineLevel: 'full',
        competentKind: 'commune_committee',
        steps: { create: { position: 1, name: 'Một bước', departmentRole: 'one_stop', share: 100 } },
      },
    });
    const before = await findProcedureVersion(procedureId, new Date('2026-06-30T16:59:59.999Z'));
    expect(before).toMatchObject({
      id: old.id,
      name: 'Đăng ký kết hôn',
      validFrom: '2025-07-01',
      validTo: '2026-07-01',
      deadlineUnit: 'same_day',
      deadlineValue: null,
      cutOff: 900,
      fee: 0,
      isVerified: false,
    });
    expect(before?.steps.map((step) => step.name)).toEqual([
      'Tiếp nhận',
      'Thụ lý, kiểm tra',
      'Lãnh đạo duyệt, ký',
      'Đóng dấu, trả kết quả',
    ]);
    expect(before?.documents[0]).toMatchObject({ name: 'Tờ khai đăng ký kết hôn', isMandatory: true });
    const after = await findProcedureVersion(procedureId, new Date('2026-06-30T17:00:00Z'));
    expect(after).toMatchObject({ id: next.id, deadlineUnit: null, fee: null, forms: [], documents: [] });
    expect(await findProcedureVersion(procedureId, new Date('2025-06-30T16:59:59Z'))).toBeNull();
    expect(await findProcedureVersion(999_999, now)).toBeNull();
  });
});
