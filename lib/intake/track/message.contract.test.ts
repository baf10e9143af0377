import { describe, expect, it } from 'vitest';
import { POST as follow } from '@/app/track/follow/route';
import { POST as postMessage } from '@/app/track/message/route';
import { POST as postAnswer } from '@/app/track/reply/[token]/answer/route';
import { db } from '@/lib/db/client';
import { askCitizen } from '@/lib/reports/ask-citizen';
import { findPublicReport } from '@/lib/reports/find-public-report';
import { getReport } from '@/lib/reports/get-report';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { phonePhoto } from '@/lib/testing/photo-factory';
import { createReport } from '@/lib/testing/report-factory';

const sender = { name: 'Nguyễn Văn An', phone: '0912345678' };
let people = 0;
const post = (path: string, body: FormData, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    body,
    headers: { 'x-forwarded-for': `10.1.0.${++people}`, ...headers },
  });
const asScript = { accept: 'application/json' };
const formOf = (text: string) => {
  const form = new FormData();
  form.append('text', text);
  return form;
};

/** The cookie of somebody who has looked the report up by code and phone. */
async function passTo(code: string, phone = sender.phone): Promise<string> {
  const body = new FormData();
  body.append('code', code);
  body.append('phone', phone);
  const response = await follow(post('/track/follow', body), { params: Promise.resolve({}) });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
async function add(text: string, headers: Record<string, string>) {
  return postMessage(post('/track/message', formOf(text), headers), { params: Promise.resolve({}) });
}
async function answer(token: string, form: FormData, headers: Record<string, string> = asScript) {
  return postAnswer(post(`/track/reply/${token}/answer`, form, headers), {
    params: Promise.resolve({ token }),
  });
}
async function asked(isPrivate = false) {
  const report = await createReport({ state: 'in_progress', sender, isPrivate });
  const grants = { 'report.read': 'all', 'report.read_private': 'all', 'report.ask_citizen': 'all' } as const;
  const ctx = contextFor(await createPerson({ grants }), new Date());
  await askCitizen(ctx, { code: report.code, version: 1, message: 'Số nhà bao nhiêu?' });
  const url = (await getReport(ctx, report.code)).replyLink?.url ?? '';
  return { report, token: url.split('/').at(-1) ?? '' };
}

describe('POST /track/message', () => {
  it('adds to the report that code and phone have found, with and without scripts', async () => {
    const report = await createReport({ state: 'in_progress', sender });
    const cookie = await passTo(report.code);
    const plain = await add('Thêm: gần chợ.', { cookie });
    expect([plain.status, plain.headers.get('location')]).toEqual([303, '/track']);
    expect((await add('Và gần trường.', { cookie, ...asScript })).status).toBe(201);
    expect((await findPublicReport(report.code))?.messages).toMatchObject([
      { from: 'citizen', text: 'Thêm: gần chợ.' },
      { from: 'citizen', text: 'Và gần trường.' },
    ]);
    const [entry] = await db().auditEntry.findMany({ where: { subjectId: report.id } });
    expect(entry).toMatchObject({ actorKind: 'public', action: 'report.add_citizen_message' });
  });

  it('takes nothing from whoever did not find the report', async () => {
    const report = await createReport({ state: 'in_progress', sender });
    for (const cookie of ['', 'congvu-track=forged.x', await passTo(report.code, '0999999999')]) {
      const refused = await add('Tôi không phải người gửi.', { cookie, ...asScript });
      expect([refused.status, ((await refused.json()) as { messageKey: string }).messageKey]).toEqual([
        409,
        'track_again',
      ]);
    }
    const plain = await add('Không có gì.', {});
    expect([plain.status, plain.headers.get('location')]).toEqual([303, '/track?failed=1']);
    expect(await db().citizenMessage.count({ where: { reportId: report.id } })).toBe(0);
  });
});

describe('POST /track/reply/{token}/answer', () => {
  it('lands in the case with its photos, also in a private one, which stays unseen elsewhere', async () => {
    const { report, token } = await asked(true);
    const form = formOf('Số 12, ảnh kèm theo.');
    form.append('photos', new File([new Uint8Array(await phonePhoto())], 'a.jpg'));
    form.append('photos', new File([], ''));
    expect((await answer(token, form)).status).toBe(201);
    expect(await db().report.findUnique({ where: { id: report.id } })).toMatchObject({
      state: 'in_progress',
    });
    expect(await db().reportFile.count({ where: { reportId: report.id, messageId: { not: null } } })).toBe(1);
    expect(await findPublicReport(report.code)).toBeNull();
    const again = await answer(token, formOf('Lần nữa.'));
    expect([again.status, ((await again.json()) as { messageKey: string }).messageKey]).toEqual([
      409,
      'reply_link_used',
    ]);
  });

  it('speaks the language of the page, and leads back to it where there are no scripts', async () => {
    const { token } = await asked();
    const empty = await answer(token, formOf(' '), { ...asScript, 'accept-language': 'en' });
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('"path":"text"')]);
    const plain = await answer(token, formOf(' '), {});
    expect([plain.status, plain.headers.get('location')]).toEqual([303, `/track/reply/${token}?failed=1`]);
    const done = await answer(token, formOf('Số 12.'), {});
    expect([done.status, done.headers.get('location')]).toEqual([303, `/track/reply/${token}`]);
    expect((await answer('nothing', formOf('x'))).status).toBe(404);
  });
});
