import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { createAccessToken, createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { GET as exportCsv } from './export/route';
import { GET as listLive } from './live/route';
import { GET } from './route';

const route = { params: Promise.resolve({}) };
const request = (path: string, token?: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000/api/v1/reports${path}`, {
    headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });

let reader: PersonActor;
let all: string;
let departmentId: number;
let insideCode: string;
let outsideCode: string;

beforeAll(async () => {
  departmentId = (await createDepartment({ shortName: 'Sở Thử' })).id;
  reader = await createPerson({
    grants: {
      'report.read': 'all',
      'report.read_private': 'all',
      'report.export': 'all',
      'report.assign': 'all',
    },
  });
  all = await createAccessToken(reader);
  const inside = await createReport({
    state: 'assigned',
    departmentId,
    description: '=HYPERLINK("http://evil") Đèn hỏng',
    sender: { name: 'Trần Thị Bí Mật', phone: '0912345678' },
  });
  insideCode = inside.code;
  outsideCode = (await createReport({ state: 'assigned', description: 'Ổ gà lớn' })).code;
});

describe('GET /api/v1/reports', () => {
  it('answers rows, total and page of the same question as the grid', async () => {
    const response = await GET(
      request(`?q=${encodeURIComponent('đèn hỏng')}&state=assigned&pageSize=50`, all),
      route,
    );
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(body).toMatchObject({
      total: 1,
      totalIsExact: true,
      page: 1,
      pageSize: 50,
      ignored: [],
      searchedAs: 'exact',
    });
    expect(body.rows[0]).toMatchObject({
      code: insideCode,
      state: 'assigned',
      department: { shortName: 'Sở Thử' },
    });
  });

  it('never carries the sender', async () => {
    const text = await (await GET(request('', all), route)).text();
    expect(text).not.toContain('Bí Mật');
    expect(text).not.toContain('0912345678');
  });

  it('names what it did not understand instead of failing', async () => {
    const response = await GET(request('?state=assigned,bogus&pageSize=9999&page=0', all), route);
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(body).toMatchObject({ page: 1, pageSize: 25 });
    expect(body.ignored).toEqual(
      expect.arrayContaining([
        { name: 'state', value: 'bogus' },
        { name: 'pageSize', value: '9999' },
        { name: 'page', value: '0' },
      ]),
    );
  });

  it('answers 401 for an unknown token and 403 without the permission', async () => {
    const unknown = await GET(request('', 'no-such-token'), route);
    expect(unknown.status).toBe(401);
    expect(unknown.headers.get('content-type')).toContain('application/problem+json');
    const other = await createAccessToken(await createPerson({ grants: { 'dashboard.read': 'all' } }));
    expect((await GET(request('', other), route)).status).toBe(403);
  });

  it('is narrowed by the scopes of the token', async () => {
    const narrow = await createAccessToken(reader, ['report.assign']);
    expect((await GET(request('', narrow), route)).status).toBe(403);
    await createReport({ isPrivate: true, description: 'Tố cáo kín' });
    const open = await createAccessToken(reader, ['report.read']);
    const [narrowed, whole] = await Promise.all(
      [open, all].map(async (token) => (await GET(request('?private=true', token), route)).json()),
    );
    expect(narrowed.total).toBe(0);
    expect(whole.total).toBeGreaterThan(0);
  });

  it('stays within the reach of the person', async () => {
    const officer = await createPerson({ departmentId, grants: { 'report.read': 'department' } });
    const body = await (await GET(request('', await createAccessToken(officer)), route)).json();
    const codes = body.rows.map((row: { code: string }) => row.code);
    expect(codes).toContain(insideCode);
    expect(codes).not.toContain(outsideCode);
  });

  it('answers an open list the same rows', async () => {
    const [first, second] = await Promise.all([
      GET(request('?sort=code', all), route),
      listLive(request('/live?sort=code', all), route),
    ]);
    expect((await second.json()).rows).toEqual((await first.json()).rows);
  });
});

describe('GET /api/v1/reports/export', () => {
  it('streams everything filtered, with header, mark for Excel and harmless cells', async () => {
    const response = await exportCsv(
      request('/export?state=assigned&sort=code', all, { 'accept-language': 'en' }),
      route,
    );
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines[0]).toMatch(/^Report code,Title,/);
    expect(lines).toHaveLength(1 + (await db().report.count({ where: { state: 'assigned' } })));
    expect(lines.join('\n')).toContain(`'=HYPERLINK`);
    expect(lines.join('\n')).not.toContain('Bí Mật');
  });

  it('writes down who exported what and how many rows', async () => {
    await (await exportCsv(request('/export?state=assigned&urgency=normal', all), route)).text();
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { action: 'report.export', actorId: reader.id },
      orderBy: { id: 'desc' },
    });
    const rows = await db().report.count({ where: { state: 'assigned', urgency: 'normal' } });
    expect(entry.data).toEqual({ filter: '?state=assigned&urgency=normal', rows, isComplete: true });
  });

  it('writes it down when the reader breaks off', async () => {
    const response = await exportCsv(request('/export?flow=field', all), route);
    await response.body?.cancel();
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { actorId: reader.id },
      orderBy: { id: 'desc' },
    });
    expect(entry.data).toMatchObject({ filter: '?flow=field' });
  });

  it('reaches no further than the export grant, and not without one', async () => {
    const officer = await createPerson({
      departmentId,
      grants: { 'report.read': 'all', 'report.export': 'department' },
    });
    const text = await (await exportCsv(request('/export', await createAccessToken(officer)), route)).text();
    expect(text).toContain(insideCode);
    expect(text).not.toContain(outsideCode);
    const without = await createAccessToken(await createPerson({ grants: { 'report.read': 'all' } }));
    expect((await exportCsv(request('/export', without), route)).status).toBe(403);
  });
});
