import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { ReportDeadlineAnswer } from '@/lib/reports/get-report-deadline';
import { createAccessToken, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { GET } from './route';

const at = (local: string) => new Date(`${local}:00+07:00`);

async function ask(token: string, code: string, query = '') {
  const request = new Request(`http://localhost:3000/api/v1/reports/${code}/deadline${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return GET(request, { params: Promise.resolve({ code }) });
}
const tokenOf = async (reach: 'all' | 'department') =>
  createAccessToken(await createPerson({ grants: { 'report.read': reach } }));

it('explains why a report is due when it is; the minutes add up to the clock', async () => {
  await db().calendarDay.create({
    data: {
      date: new Date('2026-06-05'),
      kind: 'holiday',
      name: 'Ngày hội tỉnh',
      source: 'Quyết định của tỉnh',
      isOfficial: true,
    },
  });
  const sla = await db().slaVersion.findFirstOrThrow({ where: { urgency: 'normal' } });
  const report = await createReport({
    state: 'in_progress',
    receivedAt: at('2026-06-03T09:00'),
    dueAt: at('2026-06-15T17:00'),
    slaVersionId: sla.id,
  });
  const response = await ask(await tokenOf('all'), report.code.toLowerCase());
  expect(response.status).toBe(200);
  const answer = (await response.json()) as ReportDeadlineAnswer;
  expect(answer).toMatchObject({
    code: report.code,
    clock: 'resolve',
    dueAt: at('2026-06-15T17:00').toISOString(),
    judged: null,
    explanation: { dueAt: at('2026-06-15T17:00').toISOString(), receivingDate: '2026-06-03' },
  });
  const { intervals = [], total, elapsed, remaining } = answer.explanation ?? {};
  expect(intervals.reduce((sum, each) => sum + each.minutes, 0)).toBe(total);
  expect(total).toBe(7 * 60 + 7 * 480);
  expect((elapsed ?? 0) + (remaining ?? 0)).toBe(total);
  expect(intervals.find((each) => each.kind === 'holiday')).toMatchObject({
    from: at('2026-06-05T00:00').toISOString(),
    day: { name: 'Ngày hội tỉnh', source: 'Quyết định của tỉnh', isOfficial: true },
  });
});

it('says so when there is nothing to explain by, and hides what is out of reach', async () => {
  const report = await createReport({ state: 'in_progress' });
  const token = await tokenOf('all');
  expect(await (await ask(token, report.code)).json()).toMatchObject({ explanation: null });
  expect((await ask(await tokenOf('department'), report.code)).status).toBe(404);
  expect((await ask(token, 'PA-2026-000000')).status).toBe(404);
  expect((await ask(token, report.code, '?clock=lunch')).status).toBe(422);
  expect((await ask(await createAccessToken(await createPerson()), report.code)).status).toBe(403);
});
