import { describe, expect, it } from 'vitest';
import { GET as getOriginal } from '@/app/api/files/[id]/original/route';
import { GET as getPublic } from '@/app/api/files/[id]/public/route';
import { GET as getFile } from '@/app/api/files/[id]/route';
import { GET as getRequest } from '@/app/api/open311/v2/requests/[file]/route';
import { POST as act } from '@/app/api/v1/reports/[code]/[action]/route';
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { findPublicReport } from '@/lib/reports/find-public-report';
import { createAccessToken, createPerson } from '@/lib/testing/factories';
import { addPhoto } from '@/lib/testing/photo-factory';
import { createReport } from '@/lib/testing/report-factory';
import { fileLink, originalLink } from './file-link';

const base = 'http://localhost:3000';
const reason = 'Kiểm tra biển số để xử lý.';
type Handler = typeof getFile;

async function open(handler: Handler, link: string, token?: string): Promise<Response> {
  const id = /files\/([^/?]+)/.exec(link)?.[1];
  const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {};
  return handler(new Request(new URL(link, base), { headers }), { params: Promise.resolve({ id }) });
}

async function post(token: string, code: string, action: string, body: object) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const request = new Request(`${base}/api/v1/reports/${code}/${action}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const response = await act(request, { params: Promise.resolve({ code, action }) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function opener(): Promise<{ actor: PersonActor; token: string }> {
  const actor = await createPerson({ grants: { 'report.read': 'all', 'report.open_original': 'all' } });
  return { actor, token: await createAccessToken(actor) };
}

async function photoOf(state: 'in_progress' | 'answered', isPrivate = false) {
  const report = await createReport({ state, isPrivate });
  return { report, photo: await addPhoto(report.id, { isPublic: true }) };
}

describe('the original of a photo', () => {
  it('opens byte for byte by a link that saying why has given, to this person, and the log says so', async () => {
    const { report, photo } = await photoOf('in_progress');
    const { actor, token } = await opener();
    const given = await post(token, report.code, 'open-original', { fileId: photo.id, reason });
    expect(given.status).toBe(200);
    const answer = await open(getOriginal, given.body.url ?? '', token);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.equals(photo.bytes)).toBe(true);
    expect(bytes.toString('latin1')).toContain('SecretCamera');
    const [entry] = await db().auditEntry.findMany({ where: { subjectId: report.id } });
    expect(entry).toMatchObject({ action: 'report.open_original', actorId: actor.id, reason });

    const other = await opener();
    expect((await open(getOriginal, given.body.url ?? '', other.token)).status).toBe(404);
    const old = originalLink(photo.id, actor.id, new Date(Date.now() - 301_000));
    expect((await open(getOriginal, old, token)).status).toBe(404);
  });

  it('opens by no other way', async () => {
    const { report, photo } = await photoOf('in_progress');
    const { token } = await opener();
    const plain = await open(getOriginal, `/api/files/${photo.id}/original`, token);
    expect([plain.status, ((await plain.json()) as { messageKey: string }).messageKey]).toEqual([
      409,
      'original_needs_reason',
    ]);
    const ordinary = fileLink(photo.id, new Date()).replace('?', '/original?');
    expect((await open(getOriginal, ordinary, token)).status).toBe(404);
    const served = Buffer.from(
      await (await open(getFile, fileLink(photo.id, new Date()), token)).arrayBuffer(),
    );
    expect(served.toString('latin1')).not.toContain('SecretCamera');
    expect((await open(getFile, `/api/files/${photo.originalId}`, token)).status).toBe(404);
    expect((await open(getPublic, `/api/files/${photo.originalId}/public`)).status).toBe(404);
    const reader = await createAccessToken(await createPerson({ grants: { 'report.read': 'all' } }));
    expect((await post(reader, report.code, 'open-original', { fileId: photo.id, reason })).status).toBe(403);
    const hasty = await post(token, report.code, 'open-original', { fileId: photo.id, reason: 'vội' });
    expect([hasty.status, JSON.stringify(hasty.body)]).toEqual([422, expect.stringContaining('reason')]);
    expect(await db().auditEntry.count({ where: { subjectId: report.id } })).toBe(0);
  });
});

describe('a photo that is cleared for the public', () => {
  const mediaUrl = async (code: string) => {
    const request = new Request(`${base}/api/open311/v2/requests/${code}.json`);
    const response = await getRequest(request, { params: Promise.resolve({ file: `${code}.json` }) });
    return ((await response.json()) as { media_url: string | null }[])[0]?.media_url;
  };

  it('is seen by everybody until it is redacted; then the old address is dead everywhere at once', async () => {
    const { report, photo } = await photoOf('answered');
    const old = `${base}/api/files/${photo.id}/public`;
    expect(await mediaUrl(report.code)).toBe(old);
    expect((await findPublicReport(report.code))?.photos).toEqual([photo.id]);
    expect((await open(getPublic, old)).status).toBe(200);
    expect((await open(getPublic, `${old}?size=thumbnail`)).headers.get('content-type')).toBe('image/webp');

    const actor = await createPerson({ grants: { 'report.read': 'all', 'report.redact': 'all' } });
    const token = await createAccessToken(actor);
    const desk = fileLink(photo.id, new Date());
    expect((await open(getFile, desk, token)).status).toBe(200);
    const areas = [{ left: 0, top: 0, width: 500, height: 500 }];
    const input = { version: 1, fileId: photo.id, style: 'box', areas, reason };
    const done = await post(token, report.code, 'redact-photo', input);
    expect(done.status).toBe(200);
    for (const dead of [old, `${old}?size=thumbnail`]) expect((await open(getPublic, dead)).status).toBe(404);
    for (const dead of [desk, `/api/files/${photo.id}`])
      expect((await open(getFile, dead, token)).status).toBe(404);
    const now = `${base}/api/files/${done.body.fileId}/public`;
    expect(await mediaUrl(report.code)).toBe(now);
    expect((await findPublicReport(report.code))?.photos).toEqual([done.body.fileId]);
    expect((await open(getPublic, now)).status).toBe(200);
  });

  it('is not seen on a private report, nor while it is not cleared', async () => {
    const secret = await photoOf('answered', true);
    const uncleared = await createReport({ state: 'answered' });
    const photo = await addPhoto(uncleared.id);
    for (const id of [secret.photo.id, photo.id])
      expect((await open(getPublic, `/api/files/${id}/public`)).status).toBe(404);
    expect(await mediaUrl(uncleared.code)).toBeNull();
    expect((await findPublicReport(uncleared.code))?.photos).toEqual([]);
  });

  it('is asked for with areas inside the picture', async () => {
    const { report, photo } = await photoOf('in_progress');
    const actor = await createPerson({ grants: { 'report.read': 'all', 'report.redact': 'all' } });
    const areas = [{ left: 900, top: 0, width: 200, height: 100 }];
    const input = { version: 1, fileId: photo.id, style: 'box', areas, reason };
    const answer = await post(await createAccessToken(actor), report.code, 'redact-photo', input);
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      422,
      expect.stringContaining('area_outside'),
    ]);
  });
});
