import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { GET as getReport } from '@/app/api/v1/reports/[code]/route';
import { GET as getFile } from '@/app/api/files/[id]/route';
import { db } from '@/lib/db/client';
import { findPublicFile } from '@/lib/files/find-file';
import { photoLimits } from '@/lib/files/photo-limits';
import { filePath } from '@/lib/files/file-store';
import { findPublicReport } from '@/lib/reports/find-public-report';
import { createAccessToken, createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { atOnce } from '@/lib/testing/second-connection';
import { POST } from './route';

const base = 'http://localhost:3000';
const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: 'green' } })
    .withExif({ IFD0: { Make: 'SecretCamera' } })
    .jpeg()
    .toBuffer();

async function send(token: string, code: string, photos: Uint8Array[]): Promise<Response> {
  const form = new FormData();
  for (const bytes of photos) form.append('photos', new File([new Uint8Array(bytes)], 'đã sửa.jpg'));
  const headers = { authorization: `Bearer ${token}` };
  return POST(new Request(`${base}/api/v1/reports/${code}/photos`, { method: 'POST', body: form, headers }), {
    params: Promise.resolve({ code }),
  });
}
const officer = async () =>
  createAccessToken(await createPerson({ grants: { 'report.read': 'all', 'report.submit': 'all' } }));
const results = (reportId: number) =>
  db().reportFile.findMany({
    where: { reportId, kind: 'result' },
    orderBy: { position: 'asc' },
    include: { file: true },
  });

describe('POST /api/v1/reports/{code}/photos', () => {
  it('stores photos of the result without metadata, apart from the citizen’s, with event, audit entry and message', async () => {
    const report = await createReport({ state: 'in_progress' });
    const token = await officer();
    const answer = await send(token, report.code.toLowerCase(), [await picture(), await picture()]);
    expect(answer.status).toBe(201);
    const made = (await answer.json()) as { photos: { fileId: string }[] };
    const stored = await results(report.id);
    expect(stored.map(({ fileId }) => fileId)).toEqual(made.photos.map(({ fileId }) => fileId));
    expect(stored.map(({ position }) => position)).toEqual([1, 2]);
    const bytes = await readFile(filePath(stored[0]?.file.sha256 ?? ''));
    expect(bytes.toString('latin1')).not.toContain('SecretCamera');

    const detail = await getReport(
      new Request(`${base}/api/v1/reports/${report.code}`, { headers: { authorization: `Bearer ${token}` } }),
      { params: Promise.resolve({ code: report.code }) },
    );
    expect(await detail.json()).toMatchObject({
      version: report.version,
      photos: [
        { kind: 'result', name: 'đã sửa.jpg' },
        { kind: 'result', name: 'đã sửa.jpg' },
      ],
      timeline: [{ kind: 'report.photo_added', isPublic: false, data: { photos: 2 } }],
    });
    expect(
      await db().auditEntry.findMany({ where: { subjectKind: 'report', subjectId: report.id } }),
    ).toMatchObject([
      { action: 'report.add_result_photo', data: { after: { fileIds: stored.map(({ fileId }) => fileId) } } },
    ]);
    expect(await db().outboxMessage.count({ where: { subjectId: report.id } })).toBe(1);

    const stranger = await createAccessToken(await createPerson({ grants: { 'report.read': 'department' } }));
    const file = await getFile(
      new Request(`${base}/api/files/${stored[0]?.fileId}`, {
        headers: { authorization: `Bearer ${stranger}` },
      }),
      { params: Promise.resolve({ id: stored[0]?.fileId }) },
    );
    expect(file.status).toBe(404);
  });

  it('refuses no photo, a text named .jpg, and more than a report holds; nothing is half written', async () => {
    const report = await createReport({ state: 'in_progress' });
    const token = await officer();
    for (const [files, code] of [
      [[], 'required'],
      [[await picture(), Buffer.from('hello, I am text')], 'not_a_photo'],
      [await Promise.all(Array.from({ length: photoLimits.photos + 1 }, picture)), 'too_many_photos'],
    ] as const) {
      const answer = await send(token, report.code, [...files]);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ code: 'invalid', fields: [{ path: 'photos', code }] });
    }
    expect(await results(report.id)).toEqual([]);
    const five = await Promise.all(Array.from({ length: 5 }, picture));
    const both = await atOnce(3, () => send(token, report.code, five));
    const statuses = both.map((each) => (each.status === 'fulfilled' ? each.value.status : 0));
    expect(statuses.sort()).toEqual([201, 201, 422]);
    const stored = await results(report.id);
    expect(stored.map(({ position }) => position)).toEqual(Array.from({ length: 10 }, (_, at) => at + 1));
    expect(stored).toHaveLength(photoLimits.resultPhotos);
  });

  it('is refused in a closed state, forbidden to who has it not in hand, and 404 out of reach', async () => {
    const closed = await createReport({ state: 'answered' });
    const refused = await send(await officer(), closed.code, [await picture()]);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'refused', messageKey: 'action_not_offered' });

    const open = await createReport({ state: 'in_progress' });
    const elsewhere = await createPerson({
      departmentId: (await createDepartment()).id,
      grants: { 'report.read': 'all', 'report.submit': 'department' },
    });
    const stranger = await createPerson({ grants: { 'report.read': 'own', 'report.submit': 'all' } });
    for (const [person, status] of [
      [elsewhere, 403],
      [stranger, 404],
    ] as const)
      expect((await send(await createAccessToken(person), open.code, [await picture()])).status).toBe(status);
    expect(await results(open.id)).toEqual([]);
  });

  it('are seen by citizens only when cleared by an officer and together with the answer', async () => {
    const report = await createReport({ state: 'in_progress' });
    await send(await officer(), report.code, [await picture()]);
    const [photo] = await results(report.id);
    const fileId = photo?.fileId ?? '';
    const seen = async () => [
      (await findPublicReport(report.code))?.photos.length,
      (await findPublicFile(fileId)) !== null,
    ];
    await db().report.update({ where: { id: report.id }, data: { answeredAt: new Date() } });
    expect(await seen()).toEqual([0, false]);
    await db().storedFile.update({ where: { id: fileId }, data: { isPublic: true } });
    expect(await seen()).toEqual([1, true]);
    await db().report.update({ where: { id: report.id }, data: { answeredAt: null } });
    expect(await seen()).toEqual([0, false]);
  });
});
