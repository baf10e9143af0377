import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { testTime } from '@/lib/testing/clock';
import { createReport } from '@/lib/testing/report-factory';
import { listReports } from './list-reports';
import { reportList } from './report-list-params';

let actor: PersonActor;
const named = new Map<string, string>();

async function find(q: string, more: Record<string, string> = {}) {
  const page = await listReports(contextFor(actor), reportList.parse({ q, ...more }).params);
  return { ...page, names: page.rows.map(({ code }) => named.get(code) ?? code) };
}

/** Later ones are older: without relevance they come last. */
const texts: Record<string, { description: string; address?: string }> = {
  apart: { description: 'Nước tràn vào nhà, đường thì ngập.' },
  otherMarks: { description: 'Hàng ngáp nuôc ở chợ.' },
  flooded: { description: 'Đường bị ngập nước sau mưa.' },
  decomposed: { description: 'Chỗ này cũng ngập nước nặng.'.normalize('NFD') },
  leLoi: { description: 'Ổ gà.', address: '5 Đường Lê Lợi' },
  nguyenTrai112: { description: 'Mất điện.', address: '112 Nguyễn Trãi' },
  nguyenTrai: { description: 'Nhà số 12 kêu, ở phố Trãi Nguyễn.', address: '9 Hàng Bông' },
  percent: { description: 'Giảm giá 100% là lừa đảo_mạng.' },
  thousand: { description: 'Giảm giá 1000 đồng.' },
  clash: { description: 'Cây đổ cạnh trường học.' },
};

beforeAll(async () => {
  actor = await createPerson({ grants: { 'report.read': 'all', 'report.read_private': 'all' } });
  for (const [at, [name, text]] of Object.entries(texts).entries()) {
    const report = await createReport({ address: '', ...text, receivedAt: testTime({ hours: -at }) });
    named.set(report.code, name);
  }
});

describe('Vietnamese search (B12)', () => {
  it('finds without marks what is written with them, the phrase before the words apart', async () => {
    expect((await find('ngap nuoc')).names).toEqual(['otherMarks', 'flooded', 'decomposed', 'apart']);
  });

  it('respects marks that were typed first, then shows the rest', async () => {
    const exact = await find('ngập nước');
    expect(exact.names).toEqual(['flooded', 'decomposed', 'otherMarks', 'apart']);
    expect(exact.total).toBe((await find('ngap nuoc')).total);
  });

  it.each(['duong le loi', 'DUONG LE LOI', 'đường lê lợi', 'Đường Lê Lợi'.normalize('NFD'), 'đuong lê loi'])(
    'finds "Đường Lê Lợi" by %j',
    async (q) => {
      expect((await find(q)).names).toEqual(['leLoi']);
    },
  );

  it('takes a quoted phrase as one piece', async () => {
    expect((await find('"ngap nuoc"')).names).toEqual(['otherMarks', 'flooded', 'decomposed']);
    expect((await find('"nuoc ngap"')).total).toBe(0);
  });

  it('puts the address that was typed first (B11)', async () => {
    expect((await find('12 Nguyễn Trãi')).names).toEqual(['nguyenTrai112', 'nguyenTrai']);
  });

  it('takes % and _ for what they are', async () => {
    expect((await find('100%')).names).toEqual(['percent']);
    expect((await find('dao_mang')).names).toEqual(['percent']);
    expect((await find('"_"')).names).toEqual(['percent']);
  });

  it('forgives one letter only when nothing is found otherwise, and says so', async () => {
    const near = await find('truonh hoc');
    expect(near).toMatchObject({ names: ['clash'], total: 1, searchedAs: 'typo' });
    expect((await find('truong hoc')).searchedAs).toBe('exact');
    expect(await find('zzzzzz')).toMatchObject({ total: 0, rows: [] });
  });

  it('puts the very code first', async () => {
    const code = [...named].find(([, name]) => name === 'percent')?.[0] ?? '';
    const mention = await createReport({ description: `Trùng với ${code}` });
    const found = await find(code.toLowerCase());
    expect(found.rows.map((one) => one.code)).toEqual([code, mention.code]);
  });

  it('keeps the order that was asked for', async () => {
    const oldest = await find('ngập nước', { sort: 'receivedAt' });
    expect(oldest.names).toEqual(['decomposed', 'flooded', 'otherMarks', 'apart']);
  });
});
