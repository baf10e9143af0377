/** J13: one face for errors at every door of the REST API: stable codes, field paths, Vietnamese text. Nothing is half written. */
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { POST as act } from '@/app/api/v1/reports/[code]/[action]/route';
import { GET as one } from '@/app/api/v1/reports/[code]/route';
import { GET as exported } from '@/app/api/v1/reports/export/route';
import { GET as live } from '@/app/api/v1/reports/live/route';
import { GET as list, POST as create } from '@/app/api/v1/reports/route';
import { GET as file } from '@/app/api/files/[id]/route';
import { db } from '@/lib/db/client';
import { errorCodes, type ErrorCode } from '@/lib/errors/app-error';
import { messages } from '@/lib/i18n/messages';
import { createAccessToken, createCategory, createPerson, createUnit } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';

const Problem = z.strictObject({
  type: z.literal('about:blank'),
  status: z.number(),
  code: z.enum(Object.keys(errorCodes) as ErrorCode[]),
  messageKey: z.string(),
  title: z.string().min(1),
  fields: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string().min(1) })),
  requestId: z.string().min(1),
  current: z.unknown().optional(),
});

type Handler = (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Call = { path?: string; params?: Record<string, string>; body?: unknown; language?: string };

async function call(handler: Handler, token: string | null, more: Call = {}) {
  const { path = 'api/v1/reports', params = {}, body, language } = more;
  const headers = new Headers({ 'content-type': 'application/json' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (language) headers.set('accept-language', language);
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request(`http://localhost:3000/${path}`, {
    headers,
    ...(body === undefined ? {} : { method: 'POST', body: sent }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

async function problem(handler: Handler, token: string | null, more?: Call) {
  const answer = await call(handler, token, more);
  expect(answer.type).toBe('application/problem+json; charset=utf-8');
  const found = Problem.parse(JSON.parse(answer.text));
  expect(found.status).toBe(answer.status);
  expect(found.status).toBe(errorCodes[found.code].status);
  return found;
}

let token: string;
let powerless: string;
let category: string;
beforeAll(async () => {
  const grants = {
    'report.read': 'all',
    'report.create': 'all',
    'report.accept': 'all',
    'report.reject': 'all',
  } as const;
  token = await createAccessToken(await createPerson({ grants }));
  powerless = await createAccessToken(await createPerson());
  category = (await createCategory()).code;
  await createUnit({ latitude: 21, longitude: 107 });
});

describe('the one face of errors', () => {
  it('is the same at every route, whoever asks', async () => {
    const code = 'PA-1999-000001';
    const doors: [string, Handler, Call][] = [
      ['list', list, {}],
      ['create', create, { body: {} }],
      ['one', one, { path: `api/v1/reports/${code}`, params: { code } }],
      ['act', act, { path: `api/v1/reports/${code}/accept`, params: { code, action: 'accept' }, body: {} }],
      ['export', exported, { path: 'api/v1/reports/export' }],
      ['live', live, { path: 'api/v1/reports/live?codes=PA-1999-000001' }],
      ['file', file, { path: 'api/files/1', params: { id: '1' } }],
    ];
    for (const [name, handler, more] of doors) {
      const stranger = await problem(handler, 'no-such-token', more);
      expect([name, stranger.code, stranger.title]).toEqual([
        name,
        'unauthenticated',
        messages.vi.errors.bad_token,
      ]);
    }
    for (const [name, handler, more] of doors.filter(([name]) => name !== 'act' && name !== 'file')) {
      const refused = await problem(handler, powerless, more);
      expect([name, refused.code, refused.title]).toEqual([name, 'forbidden', messages.vi.errors.forbidden]);
    }
  });

  it('names what is missing, what conflicts and what is not offered', async () => {
    const { code, version } = await createReport({ state: 'new' });
    const to = (action: string, body: unknown): Call => ({
      path: `api/v1/reports/${code}/${action}`,
      params: { code, action },
      body,
    });
    expect(await problem(one, token, { params: { code: 'PA-1999-000001' } })).toMatchObject({
      code: 'not_found',
      fields: [],
    });
    expect(await problem(act, token, to('reject', { version }))).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'reason', code: 'required', message: messages.vi.errors.fields.required }],
    });
    expect(await problem(act, token, to('accept', { version: version + 7 }))).toMatchObject({
      code: 'conflict',
      current: expect.anything(),
    });
    expect((await call(act, token, to('accept', { version }))).status).toBe(200);
    expect(await problem(act, token, to('accept', { version: version + 1 }))).toMatchObject({
      code: 'refused',
      messageKey: 'action_not_offered',
      status: 409,
    });
  });

  it('speaks Vietnamese unless asked for English; the codes stay', async () => {
    const body = { categoryCode: category, description: 'x' };
    const [vi, en] = [
      await problem(create, token, { body }),
      await problem(create, token, { body, language: 'en-GB' }),
    ];
    expect(vi.fields).toEqual([
      { path: 'place', code: 'place_required', message: messages.vi.errors.fields.place_required },
    ]);
    expect(en.fields).toEqual([
      { path: 'place', code: 'place_required', message: messages.en.errors.fields.place_required },
    ]);
  });

  it('says of bad input what is wrong with which field, and writes nothing', async () => {
    const good = { categoryCode: category, description: 'Ổ gà lớn', latitude: 21, longitude: 107 };
    const before = await db().report.count();
    const bad: [unknown, string | null, string][] = [
      ['{"categoryCode":', null, 'broken_json'],
      [{ ...good, description: 'ạ'.repeat(4001) }, 'description', 'too_long'],
      [{ ...good, description: 'a\u0323'.repeat(4001) }, 'description', 'too_long'],
      [{ ...good, latitude: 10.5, longitude: 106.5 }, 'place', 'outside_province'],
      [{ ...good, categoryCode: 'no-such-category' }, 'categoryCode', 'unknown_category'],
    ];
    for (const [body, path, reason] of bad) {
      const found = await problem(create, token, { body });
      expect(found.code).toBe('invalid');
      if (path === null) expect(found.messageKey).toBe(reason);
      else expect(found.fields).toMatchObject([{ path, code: reason }]);
    }
    expect(await db().report.count()).toBe(before);
    const longest = { ...good, description: 'ạ'.repeat(4000) };
    expect((await call(create, token, { body: longest })).status).toBe(201);
  });
});

describe('keys and tokens of the demo', () => {
  it('open nothing in an office that has no demo', async () => {
    expect(await problem(list, 'demo-token-coordinator')).toMatchObject({ code: 'unauthenticated' });
  });
});
