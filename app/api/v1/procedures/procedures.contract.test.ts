import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { PublicProcedurePage } from '@/lib/procedures/list-procedures';
import type { PublicProcedure } from '@/lib/procedures/get-public-procedure';
import { createAgency, createProcedure } from '@/lib/testing/dossier-factory';
import { GET as one } from './[code]/route';
import { GET as list } from './route';

const desk = await createAgency({ name: 'Trung tâm Phục vụ hành chính công' });
const { procedure } = await createProcedure({
  name: 'Đăng ký hộ kinh doanh thử',
  nationalCode: '2.999001',
  fee: 100_000,
});
const ask = async (q: string) => {
  const address = `http://localhost/api/v1/procedures?q=${encodeURIComponent(q)}`;
  return (await (
    await list(new Request(address), { params: Promise.resolve({}) })
  ).json()) as PublicProcedurePage;
};
const open = (code: string) => one(new Request('http://localhost'), { params: Promise.resolve({ code }) });

describe('GET /api/v1/procedures', () => {
  it('finds by words without marks, with nothing but public facts', async () => {
    const { rows, total } = await ask('ho kinh doanh thu');
    expect(total).toBe(1);
    expect(rows).toEqual([
      {
        code: procedure.code,
        nationalCode: '2.999001',
        isCodeVerified: false,
        name: 'Đăng ký hộ kinh doanh thử',
        field: 'Hộ tịch',
        onlineLevel: 'full',
        competentKind: 'department',
        deadlineUnit: 'working_days',
        deadlineValue: 5,
        cutOff: null,
        fee: 100_000,
        isVerified: false,
      },
    ]);
  });

  it('leaves out what is retired, was in force, or will be', async () => {
    const kept = await ask('thu tuc het han');
    expect(kept.total).toBe(0);
    const retired = await createProcedure({ name: 'Thủ tục hết hạn bãi bỏ' });
    await db().procedure.update({ where: { id: retired.procedure.id }, data: { retiredAt: new Date() } });
    await createProcedure({ name: 'Thủ tục hết hạn từ lâu', validFrom: '2020-01-01', validTo: '2021-01-01' });
    await createProcedure({ name: 'Thủ tục hết hạn chưa đến', validFrom: '2999-01-01' });
    expect((await ask('thu tuc het han')).rows).toEqual([]);
    expect((await open(retired.procedure.code)).status).toBe(404);
  });
});

describe('GET /api/v1/procedures/{code}', () => {
  it.each(['2.999001', procedure.code])(
    'opens by %s: papers by position, and where to hand in',
    async (code) => {
      const found = (await (await open(code)).json()) as PublicProcedure;
      expect(found).toMatchObject({
        code: procedure.code,
        fee: 100_000,
        isVerified: false,
        isCodeVerified: false,
        forms: [],
        documents: [
          { position: 1, name: 'Application', isMandatory: true },
          { position: 2, name: 'Certificate', isMandatory: true },
          { position: 3, name: 'Photo', isMandatory: false },
        ],
      });
      expect(found.agencies).toContainEqual({ identifier: desk.agencyIdentifier, name: desk.name });
      expect(Object.keys(found)).not.toEqual(expect.arrayContaining(['id']));
    },
  );

  it('does not know an unknown code', async () => {
    // Next has decoded it: a percent sign is a sign.
    for (const code of ['2.000000', '100%', '%25']) expect((await open(code)).status).toBe(404);
  });
});
