import { beforeAll, describe, expect, it } from 'vitest';
import { POST as postMessage } from '@/app/api/v1/citizen/reports/[code]/messages/route';
import { GET as getReport } from '@/app/api/v1/citizen/reports/[code]/route';
import { db } from '@/lib/db/client';
import messages from '@/messages/vi/errors.json';
import { testNow } from '@/lib/testing/clock';
import { createApiKey, createChannel } from '@/lib/testing/factories';
import { phonePhoto } from '@/lib/testing/photo-factory';
import { createReport, type ReportFacts } from '@/lib/testing/report-factory';

const base = 'http://localhost:3000/api/v1/citizen/reports';
const sender = { name: 'Nguyễn Văn An', phone: '0912345678' };
let channelId: number;
let key: string;
let otherKey: string;

beforeAll(async () => {
  channelId = (await createChannel()).id;
  key = await createApiKey(channelId);
  otherKey = await createApiKey();
});
const own = (facts: ReportFacts = {}) => createReport({ state: 'in_progress', channelId, sender, ...facts });

type Answer = { status: number; body: Record<string, unknown>; headers: Headers };
async function answerOf(response: Response): Promise<Answer> {
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  };
}
async function look(code: string, apiKey: string | null = key): Promise<Answer> {
  const headers: HeadersInit = apiKey ? { 'x-api-key': apiKey } : {};
  return answerOf(
    await getReport(new Request(`${base}/${code}`, { headers }), { params: Promise.resolve({ code }) }),
  );
}
async function send(
  code: string,
  body: object | string | FormData,
  more: Record<string, string> = {},
  apiKey: string | null = key,
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const request = new Request(`${base}/${code}/messages`, {
    method: 'POST',
    body: isForm || typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      ...(isForm ? {} : { 'content-type': 'application/json' }),
      ...(apiKey ? { 'x-api-key': apiKey } : {}),
      ...more,
    },
  });
  return answerOf(await postMessage(request, { params: Promise.resolve({ code }) }));
}
const messagesOf = (reportId: number) => db().citizenMessage.count({ where: { reportId } });

describe('GET /api/v1/citizen/reports/{code}', () => {
  it('shows the public view with what was said, and nothing of the office or the sender', async () => {
    const report = await own({ state: 'answered', isPrivate: true });
    await db().citizenMessage.create({
      data: {
        reportId: report.id,
        direction: 'to_citizen',
        kind: 'answer',
        body: 'Đã vá xong.',
        createdAt: testNow,
      },
    });
    await db().reportNote.create({
      data: {
        reportId: report.id,
        authorId: 1,
        authorName: 'Officer Secret',
        body: 'internal',
        createdAt: testNow,
      },
    });
    const { status, body } = await look(report.code.toLowerCase());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      code: report.code,
      publicState: 'done',
      answer: report.publicAnswer,
      takesMessages: false,
      replyUrl: null,
      messages: [{ from: 'office', kind: 'answer', text: 'Đã vá xong.', photos: 0 }],
    });
    expect(JSON.stringify(body)).not.toMatch(/Officer Secret|internal|Nguyễn|0912345678|assignee|draft/);
  });

  it('answers another channel’s report exactly like an unknown one', async () => {
    const report = await own();
    const unknown = await look('PA-1999-000001', otherKey);
    const foreign = await look(report.code, otherKey);
    const { requestId: _one, ...first } = unknown.body;
    const { requestId: _other, ...second } = foreign.body;
    expect([foreign.status, second]).toEqual([404, first]);
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect((await send(report.code, { text: 'x' }, {}, otherKey)).body).toMatchObject(first);
  });

  it('needs a key that is good', async () => {
    const { code } = await own();
    expect(await look(code, null)).toMatchObject({ status: 403, body: { messageKey: 'api_key_missing' } });
    expect(await look(code, 'wrong')).toMatchObject({ status: 403, body: { messageKey: 'api_key_wrong' } });
    expect(await send(code, { text: 'x' }, {}, null)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });
});

describe('POST /api/v1/citizen/reports/{code}/messages', () => {
  it('takes JSON, and photos as multipart', async () => {
    const report = await own();
    const json = await send(report.code, { text: '  Thêm: gần chợ.\r\n', phone: '+84912345678' });
    expect(json).toMatchObject({ status: 201, body: { code: report.code, photos: 0 } });
    expect(json.headers.get('location')).toBe(`/api/v1/citizen/reports/${report.code}`);
    const form = new FormData();
    form.append('text', 'Ảnh mới chụp.');
    form.append('photos', new File([new Uint8Array(await phonePhoto())], 'a.jpg'));
    expect(await send(report.code, form)).toMatchObject({ status: 201, body: { photos: 1 } });
    const { body } = await look(report.code);
    expect(body.messages).toMatchObject([
      { from: 'citizen', kind: 'message', text: 'Thêm: gần chợ.', photos: 0 },
      { from: 'citizen', kind: 'message', text: 'Ảnh mới chụp.', photos: 1 },
    ]);
    expect(body.photos).toEqual([]);
  });

  it('answers a repeat with the same message, also of two at once; another content under the key is refused', async () => {
    const report = await own();
    const repeat = { 'idempotency-key': `k-${report.code}` };
    const twins = await Promise.all([1, 2, 3].map(() => send(report.code, { text: 'Một lần.' }, repeat)));
    expect(twins.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(twins.map(({ body }) => body.messageId)).size).toBe(1);
    expect(await messagesOf(report.id)).toBe(1);
    const other = await send(report.code, { text: 'Lời khác.' }, repeat);
    expect(other).toMatchObject({ status: 422, body: { messageKey: 'idempotency_key_reused' } });
    await db().report.update({ where: { id: report.id }, data: { state: 'rejected', closedAt: testNow } });
    expect((await send(report.code, { text: 'Một lần.' }, repeat)).body).toEqual(twins[0]?.body);
    expect(await messagesOf(report.id)).toBe(1);
  });

  it('says of bad input what is wrong with which field, and writes nothing', async () => {
    const report = await own();
    const text = new FormData();
    text.append('text', 'Xem ảnh.');
    text.append('photo', new File(['only words'], 'anh.jpg'));
    const bad: [object | string | FormData, string | null, string][] = [
      [{ text: 'ạ'.repeat(4001) }, 'text', 'too_long'],
      [{ text: ' \n ' }, 'text', 'required'],
      [{}, 'text', 'required'],
      ['{"text":', null, 'broken_json'],
      [text, 'photos', 'not_a_photo'],
    ];
    for (const [body, path, reason] of bad) {
      const { status, body: problem } = await send(report.code, body);
      expect(status).toBe(422);
      if (path === null) expect(problem.messageKey).toBe(reason);
      else expect(problem.fields).toMatchObject([{ path, code: reason }]);
    }
    expect(await messagesOf(report.id)).toBe(0);
    expect((await send(report.code, { text: 'ạ'.repeat(4000) })).status).toBe(201);
  });

  it('tells of a closed report what to do instead', async () => {
    const report = await own({ state: 'published' });
    const { status, body } = await send(report.code, { text: 'Vẫn còn hỏng.' });
    expect([status, body.messageKey, body.title]).toEqual([409, 'report_closed', messages.report_closed]);
  });

  it('lets one report be written to ten times a minute', async () => {
    const report = await own();
    const statuses = [];
    for (let i = 0; i < 11; i++) statuses.push((await send(report.code, { text: `Lần ${i}` })).status);
    expect(statuses.slice(0, 10).every((status) => status === 201)).toBe(true);
    expect(statuses[10]).toBe(429);
  });
});
