import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { getSyncImports } from '@/lib/dossiers/sync/get-sync-imports';
import { exportSync, type SyncPage } from '@/lib/dossiers/sync/export-sync';
import type { SyncReport } from '@/lib/dossiers/sync/import-sync';
import { createAgency, createDossier, createProcedure } from '@/lib/testing/dossier-factory';
import { contextFor, createAccessToken, createPerson } from '@/lib/testing/factories';
import { GET, POST } from './route';

const desk = await createAgency();
const { version } = await createProcedure({ nationalCode: '2.777001' });
const rights = { 'dossier.sync': 'all', 'dossier.read': 'all', 'dossier.reveal_contact': 'all' } as const;
const partner = await createPerson({ departmentId: desk.id, grants: rights });
const nameless = await createPerson({ grants: { 'dossier.sync': 'all', 'dossier.read': 'all' } });
const none = { params: Promise.resolve({}) };

async function call(method: 'GET' | 'POST', query: string, body?: object, actor = partner) {
  const request = new Request(`http://localhost/api/v1/dossiers/sync${query}`, {
    method,
    headers: { authorization: `Bearer ${await createAccessToken(actor)}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const response = await (method === 'GET' ? GET : POST)(request, none);
  return { status: response.status, body: (await response.json()) as unknown };
}
const page = async (query: string, actor = partner) =>
  (await call('GET', query, undefined, actor)).body as SyncPage;
const send = async (dossiers: object[]) => (await call('POST', '', { dossiers })).body as SyncReport;

const codes: string[] = [];
beforeAll(async () => {
  for (let n = 0; n < 5; n++) {
    const dossier = await createDossier({
      receivedAtId: desk.id,
      procedureVersionId: version.id,
      applicant: { name: 'Hà Văn Đồng Bộ', phone: '0912000555' },
      updatedAt: new Date(Date.UTC(2026, 5, 1, 1, 0, n < 3 ? 0 : n)),
    });
    codes.push(dossier.code);
  }
});
const facts = (code: string | undefined) => db().dossier.findUniqueOrThrow({ where: { code } });

describe('GET /api/v1/dossiers/sync', () => {
  it('gives what changed in the national names, each once over the pages', async () => {
    const since = '?since=2026-06-01T00:00:00Z&limit=2';
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const found: SyncPage = await page(next ? `${since}&cursor=${next}` : since);
      seen.push(...found.rows.map(({ MaHoSo }) => MaHoSo));
      next = found.next;
    }
    expect(seen).toEqual(codes);
    const [first] = (await page('?since=2026-06-01T00:00:00Z&limit=1')).rows;
    expect(first).toMatchObject({
      MaHoSo: codes[0],
      MaTTHC: '2.777001',
      ChuHoSo: 'Hà Văn Đồng Bộ',
      MaDonViTiepNhan: desk.agencyIdentifier,
      KenhThucHien: 1,
      TrangThaiHoSo: 4,
      NgayKetThucXuLy: null,
      MaTinh: '22',
    });
    expect((await page('?since=2026-06-01T01:00:03Z')).rows).toHaveLength(2);
  });

  it('loses no slow change: the moment that the last page names is where the next call begins', async () => {
    const now = new Date();
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
    const ask = (since: string, seconds: number) =>
      exportSync(contextFor(partner, at(seconds)), { since, limit: 500 });
    const first = await ask(at(-3_600).toISOString(), 0);
    expect(first).toMatchObject({ next: null, until: at(-150).toISOString() });
    // Its request came in 140 seconds before that call and was written only after it.
    const slow = await createDossier({ receivedAtId: desk.id, updatedAt: at(-140) });
    const known = ({ MaHoSo }: { MaHoSo: string }) => MaHoSo === slow.code;
    expect((await ask(first.until, 5)).rows.some(known)).toBe(false);
    const second = await ask(first.until, 60);
    expect(second.rows.some(known)).toBe(true);
    expect((await ask(second.until, 120)).rows.some(known)).toBe(false);
  });

  it('names applicants only to whoever may reveal them, is refused to others, and is logged', async () => {
    const [first] = (await page('?since=2026-06-01T00:00:00Z&limit=1', nameless)).rows;
    expect(first?.ChuHoSo).toBeNull();
    const reader = await createPerson({ grants: { 'dossier.read': 'all' } });
    expect((await call('GET', '?since=2026-06-01T00:00:00Z', undefined, reader)).status).toBe(403);
    expect((await call('GET', '?since=yesterday')).status).toBe(422);
    for (const cursor of ['x', '1-9999999999', '99999999999999-1'])
      expect((await call('GET', `?since=2026-06-01T00:00:00Z&cursor=${cursor}`)).status).toBe(422);
    for (const since of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])
      expect((await call('GET', `?since=${since}`)).status, since).toBe(200);
    expect(
      await db().auditEntry.count({ where: { action: 'dossier.sync_export', actorId: nameless.id } }),
    ).toBe(1);
  });
});

describe('POST /api/v1/dossiers/sync', () => {
  it('answers what does not match, and marks what was compared; nothing else of a dossier changes', async () => {
    const before = await Promise.all(codes.map(facts));
    const [same] = (await page('?since=2026-06-01T00:00:00Z&limit=1')).rows;
    const report = await send([
      { ...same, SomethingElse: 1 },
      { MaHoSo: codes[1]?.toLowerCase(), TrangThaiHoSo: 9, MaTTHC: '2.777001' },
      { MaHoSo: codes[1] },
      { MaHoSo: 'H49-260610-0000001' },
      { MaHoSo: 'not a code' },
    ]);
    expect(report).toMatchObject({
      total: 5,
      matched: 1,
      mismatches: [
        { code: codes[1], problem: null, fields: [{ field: 'TrangThaiHoSo', ours: '4', theirs: '9' }] },
        { code: codes[1], problem: 'repeated_code', fields: [] },
        { code: 'H49-260610-0000001', problem: 'unknown_code', fields: [] },
        { code: 'not a code', problem: 'malformed_code', fields: [] },
      ],
    });
    const after = await Promise.all(codes.map(facts));
    expect(after.map(({ syncState }) => syncState)).toEqual([
      'synced',
      'failed',
      'pending',
      'pending',
      'pending',
    ]);
    const others = (rows: typeof after) => rows.map((row) => ({ ...row, syncState: '', syncedAt: null }));
    expect(others(after)).toEqual(others(before));

    const kept = await getSyncImports(contextFor(partner), null);
    expect(kept.shown).toMatchObject({ id: report.id, total: 5, matched: 1, mismatches: report.mismatches });
    const entry = await db().auditEntry.findFirst({
      where: { action: 'dossier.sync_import', subjectId: report.id },
    });
    expect(entry).toMatchObject({ actorId: partner.id, data: { total: 5, matched: 1, mismatches: 4 } });
  });

  it('does not know a dossier that is out of reach', async () => {
    const local = await createPerson({
      departmentId: (await createAgency()).id,
      grants: { 'dossier.sync': 'all', 'dossier.read': 'department' },
    });
    const { body } = await call('POST', '', { dossiers: [{ MaHoSo: codes[4] }] }, local);
    expect(body).toMatchObject({ mismatches: [{ code: codes[4], problem: 'unknown_code' }] });
    expect((await facts(codes[4])).syncState).toBe('pending');
  });

  it('refuses what is no list, by the field, and writes nothing', async () => {
    const count = await db().syncImport.count();
    for (const [body, path] of [
      [{}, 'dossiers'],
      [{ dossiers: [] }, 'dossiers'],
      [{ dossiers: [{ TrangThaiHoSo: 1 }] }, 'dossiers.0.MaHoSo'],
      [{ dossiers: [{ MaHoSo: codes[0], NgayNop: {} }] }, 'dossiers.0.NgayNop'],
    ] as const) {
      const refused = await call('POST', '', body);
      expect([refused.status, (refused.body as { fields: { path: string }[] }).fields[0]?.path]).toEqual([
        422,
        path,
      ]);
    }
    expect(await db().syncImport.count()).toBe(count);
  });
});
