import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import {
  createAccessToken,
  createCategory,
  createDepartment,
  createLocalState,
  createPerson,
} from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { POST } from './[action]/route';
import { GET } from './route';

const grants = { 'report.read': 'all', 'report.assign': 'all', 'report.note': 'all' } as const;

function ask(token: string, path: string, body?: unknown): Request {
  return new Request(`http://localhost:3000/api/v1/reports/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined
      ? {}
      : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}
const post = (token: string, code: string, action: string, body: unknown) =>
  POST(ask(token, `${code}/${action}`, body), { params: Promise.resolve({ code, action }) });

describe('GET /api/v1/reports/{code}', () => {
  it('answers one report with the actions that are offered', async () => {
    const report = await createReport({
      state: 'accepted',
      sender: { name: 'Trần Thị Bé', phone: '0987654321' },
    });
    const token = await createAccessToken(await createPerson({ grants }));
    const response = await GET(ask(token, report.code), { params: Promise.resolve({ code: report.code }) });
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    expect(body).toMatchObject({
      code: report.code,
      state: 'accepted',
      offeredActions: ['assign', 'note'],
      citizen: { name: 'Trần •••' },
    });
    expect(JSON.stringify(body)).not.toContain('0987654321');
  });

  it('answers 404 for an unknown code and, in the same words, for one out of reach', async () => {
    const token = await createAccessToken(await createPerson({ grants: { 'report.read': 'department' } }));
    const report = await createReport();
    const answers = await Promise.all(
      [report.code, 'PA-1999-000001'].map(async (code) => {
        const response = await GET(ask(token, code), { params: Promise.resolve({ code }) });
        const { requestId: _requestId, ...body } = (await response.json()) as Record<string, unknown>;
        return { status: response.status, body };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe('POST /api/v1/reports/{code}/{action}', () => {
  it('assigns; the same version again is a conflict that says what changed', async () => {
    const report = await createReport({ state: 'accepted' });
    const actor = await createPerson({ grants });
    const token = await createAccessToken(actor);
    const body = { version: report.version, leadDepartmentId: (await createDepartment()).id };
    const first = await post(token, report.code, 'assign', body);
    expect(first.status).toBe(200);
    expect(await first.json()).toMatchObject({
      code: report.code,
      state: 'assigned',
      version: report.version + 1,
    });
    const second = await post(token, report.code, 'assign', body);
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({
      code: 'conflict',
      current: {
        version: report.version + 1,
        facts: { state: 'assigned' },
        changes: [{ actor: actor.name, fields: ['state', 'department'] }],
      },
    });
  });

  it('says which field is wrong, and writes nothing', async () => {
    const report = await createReport({ state: 'accepted' });
    const token = await createAccessToken(await createPerson({ grants }));
    for (const [body, path] of [
      [{ version: 1 }, 'leadDepartmentId'],
      [{ version: 'x', leadDepartmentId: 1 }, 'version'],
      [{ version: 1, leadDepartmentId: 999_999 }, 'departmentId'],
    ] as const) {
      const response = await post(token, report.code, 'assign', body);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code: 'invalid', fields: [{ path }] });
    }
    expect((await post(token, report.code, 'assign', '{"version":')).status).toBe(422);
    expect(await db().report.findUniqueOrThrow({ where: { id: report.id } })).toEqual(report);
  });

  it('refuses unknown actions, actions without the right, and callers without a token', async () => {
    const report = await createReport({ state: 'accepted' });
    const token = await createAccessToken(await createPerson({ grants }));
    expect((await post(token, report.code, 'delete', {})).status).toBe(404);
    expect((await post(token, report.code, 'constructor', {})).status).toBe(404);
    expect((await post(token, report.code, 'ask_citizen', {})).status).toBe(404);
    expect((await post(token, report.code, 'ask-citizen', { version: 1, message: 'Ở đâu?' })).status).toBe(
      403,
    );
    expect((await post('nobody', report.code, 'assign', {})).status).toBe(401);
    expect((await post(token, report.code, 'note', { body: 'Đã gọi.' })).status).toBe(200);
  });

  it('sets a step of the office and shows it in the answer of GET', async () => {
    const step = await createLocalState('in_progress');
    const report = await createReport({ state: 'in_progress' });
    const token = await createAccessToken(
      await createPerson({ grants: { 'report.read': 'all', 'report.submit': 'all' } }),
    );
    const set = await post(token, report.code, 'set-step', { version: 1, localState: step.code });
    expect(set.status).toBe(200);
    const response = await GET(ask(token, report.code), { params: Promise.resolve({ code: report.code }) });
    expect(await response.json()).toMatchObject({
      state: 'in_progress',
      localState: { code: step.code, label: step.label, labelEn: step.labelEn },
    });
    const wrong = await post(token, report.code, 'set-step', { version: 2, localState: 'no-such-step' });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({ fields: [{ path: 'localState' }] });
  });

  it('refuses an answer without what the category asks for, naming the fields, and takes it with them', async () => {
    const category = await createCategory({ requiresResultCode: true });
    const report = await createReport({ state: 'in_progress', categoryId: category.id });
    const token = await createAccessToken(
      await createPerson({ grants: { 'report.read': 'all', 'report.answer': 'all' } }),
    );
    const body = { version: 1, answer: 'Đơn vị đã thay bóng đèn và kiểm tra cả tuyến.' };
    const refused = await post(token, report.code, 'answer', body);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      code: 'refused',
      messageKey: 'result_code_required',
      fields: [{ path: 'resultCode', code: 'result_code_required' }],
    });
    const taken = await post(token, report.code, 'answer', { ...body, resultCode: 'fixed' });
    expect(taken.status).toBe(200);
    expect(await taken.json()).toMatchObject({ state: 'answered' });
  });
});
