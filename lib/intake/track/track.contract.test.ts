import { beforeAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/track/follow/route';
import type { Report } from '@/lib/db/generated/client';
import { db } from '@/lib/db/client';
import { findPublicReport } from '@/lib/reports/find-public-report';
import { testNow } from '@/lib/testing/clock';
import { createDepartment } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { openTrackPass, trackCookie } from './track-pass';

const sender = { name: 'Nguyễn Văn An', phone: '0912345678' };
let people = 0;

/** What looking up comes to, from an address of its own unless one is given. */
async function look(code: string, phone: string, address = `10.0.0.${++people}`) {
  const headers = { 'x-forwarded-for': address };
  const request = new Request('http://localhost:3000/track/follow', {
    method: 'POST',
    body: new URLSearchParams({ code, phone }),
    headers,
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  const cookie = response.headers.get('set-cookie') ?? '';
  const value = cookie.slice(trackCookie.length + 1, cookie.indexOf(';'));
  return { response, cookie, value, pass: openTrackPass(value, new Date()) };
}

describe('/track', () => {
  let report: Report;
  let secret: Report;
  beforeAll(async () => {
    const departmentId = (await createDepartment({ name: 'Sở Thử Nghiệm' })).id;
    report = await createReport({ state: 'answered', sender, departmentId });
    secret = await createReport({ state: 'answered', sender, isPrivate: true });
    const event = {
      reportId: report.id,
      at: testNow,
      kind: 'report.answered',
      actorLabel: 'Officer Secret',
      isPublic: true,
    };
    await db().reportEvent.createMany({
      data: [event, { ...event, kind: 'report.returned', isPublic: false, note: 'internal reason' }],
    });
    await db().reportNote.create({
      data: {
        reportId: report.id,
        authorId: 1,
        authorName: 'Officer Secret',
        body: 'internal note',
        createdAt: testNow,
      },
    });
  });

  it('finds a report by code and phone, however both are written', async () => {
    for (const [code, phone] of [
      [report.code, '0912345678'],
      [` ${report.code.toLowerCase()} `, '+84 912 345 678'],
    ] as const) {
      const { response, pass } = await look(code, phone);
      expect([response.status, response.headers.get('location')]).toEqual([303, '/track']);
      expect(pass).toMatchObject({ outcome: 'found', code: report.code });
    }
  });

  it('answers a wrong phone, no phone, a private report and one without a phone exactly like an unknown code', async () => {
    const anonymous = await createReport();
    const asked = [
      ['PA-1999-000001', '0912345678'],
      [report.code, '0912345679'],
      [report.code, ''],
      [secret.code, '0912345678'],
      [anonymous.code, ''],
      [anonymous.code, '0912345678'],
    ] as const;
    for (const [code, phone] of asked) {
      const { response, pass, cookie } = await look(code, phone);
      expect([response.status, response.headers.get('location'), await response.text()]).toEqual([
        303,
        '/track',
        '',
      ]);
      expect(pass).toMatchObject({ outcome: 'unknown', code, seconds: 0 });
      expect(cookie).toMatch(/Path=\/track; Max-Age=600; HttpOnly; SameSite=Lax$/);
    }
    expect((await look(report.code, sender.phone)).cookie).not.toContain(sender.phone);
  });

  it('lets one address and one code be asked ten times a minute', async () => {
    const outcomes = [];
    for (let i = 0; i < 12; i++) outcomes.push((await look(`PA-1998-${i}`, '1', '192.0.2.1')).pass?.outcome);
    expect(outcomes.slice(0, 10).every((outcome) => outcome === 'unknown')).toBe(true);
    expect(outcomes.slice(10)).toEqual(['limited', 'limited']);
    for (let i = 0; i < 10; i++) await look('PA-1997-000001', String(i));
    const eleventh = await look('PA-1997-000001', '11');
    expect(eleventh.pass).toMatchObject({ outcome: 'limited', seconds: expect.any(Number) });
    expect(eleventh.response.headers.get('retry-after')).not.toBeNull();
  });

  it('takes no forged or old pass', async () => {
    const { value } = await look(report.code, sender.phone);
    const [body, signature] = value.split('.');
    const forged = Buffer.from(
      Buffer.from(body!, 'base64url').toString().replace(report.code, secret.code),
    ).toString('base64url');
    expect(openTrackPass(`${forged}.${signature}`, new Date())).toBeNull();
    expect(openTrackPass(value, new Date(Date.now() + 11 * 60_000))).toBeNull();
    expect([openTrackPass(undefined, new Date()), openTrackPass('x', new Date())]).toEqual([null, null]);
  });

  it('shows four states, the answer and public events; no officer, no note, no sender', async () => {
    const view = await findPublicReport(report.code);
    expect(view).toMatchObject({
      publicState: 'done',
      answer: report.publicAnswer,
      agency: 'Sở Thử Nghiệm',
      events: [{ kind: 'report.answered' }],
    });
    expect(JSON.stringify(view)).not.toMatch(/Officer Secret|internal|Nguyễn|0912345678/);
    expect(await findPublicReport(secret.code)).toBeNull();
    const pending = await createReport({ state: 'pending_approval', sender, publicAnswer: 'not yet' });
    expect(await findPublicReport(pending.code)).toMatchObject({ publicState: 'in_progress', answer: null });
  });

  it('says so when the form is broken', async () => {
    const request = new Request('http://localhost:3000/track/follow', {
      method: 'POST',
      body: 'code=%zz',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const response = await POST(request, { params: Promise.resolve({}) });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/track']);
  });
});
