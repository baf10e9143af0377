import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { sql } from '@/lib/db/sql';
import { retireLocalState } from '@/lib/local-states/retire-local-state';
import { testNow, testTime } from '@/lib/testing/clock';
import { contextFor, createDepartment, createLocalState, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { atOnce } from '@/lib/testing/second-connection';
import { exportReports } from './export-reports';
import { getReport } from './get-report';
import { listReports } from './list-reports';
import { filterWhere } from './report-filter';
import { reportList } from './report-list-params';
import { setStep } from './set-step';
import { submitAnswer } from './submit-answer';

const admin = contextFor(await createPerson({ grants: { 'settings.manage': 'all' } }));
const officer = contextFor(
  await createPerson({
    grants: { 'report.read': 'all', 'report.submit': 'all', 'report.export': 'all' },
  }),
);
const stored = (id: number) => db().report.findUniqueOrThrow({ where: { id } });
const ask = (asked: Record<string, string>) => reportList.parse(asked).params;

describe('setting a step', () => {
  it('shows it in list, detail, timeline and export; clock, deadline and what the citizen sees stay', async () => {
    const step = await createLocalState('in_progress');
    const report = await createReport({ state: 'in_progress' });
    const before = await getReport(officer, report.code);
    expect(before.localStates).toEqual([{ code: step.code, label: step.label, labelEn: step.labelEn }]);
    const changed = await setStep(officer, { code: report.code, version: 1, localState: step.code });
    expect(changed).toMatchObject({ state: 'in_progress', version: 2 });
    const { publicUpdatedAt, dueAt, closedAt } = report;
    expect(await stored(report.id)).toMatchObject({
      localStateId: step.id,
      state: 'in_progress',
      publicUpdatedAt,
      dueAt,
      closedAt,
    });
    const detail = await getReport(officer, report.code);
    expect(detail).toMatchObject({ localState: { code: step.code }, publicState: 'in_progress' });
    expect(detail.timeline.at(-1)).toMatchObject({
      kind: 'report.step_set',
      isPublic: false,
      data: { localState: { label: step.label, labelEn: step.labelEn }, fields: ['localState'] },
    });
    const { rows: found } = await listReports(officer, ask({ q: report.code }));
    expect(found).toMatchObject([{ state: 'in_progress', localState: { label: step.label } }]);
    let csv = '';
    for await (const chunk of await exportReports(officer, ask({ q: report.code }), 'en')) csv += chunk;
    expect(csv).toContain(step.labelEn);
    expect(
      await db().auditEntry.findMany({ where: { subjectKind: 'report', subjectId: report.id } }),
    ).toMatchObject([{ action: 'report.set_step', data: { after: { localStateId: step.id } } }]);
    expect(await db().outboxMessage.count({ where: { subjectId: report.id } })).toBe(1);
  });

  it('is left by another state, and by clearing it', async () => {
    const step = await createLocalState('in_progress');
    const report = await createReport({ state: 'in_progress', localStateId: step.id });
    await setStep(officer, { code: report.code, version: 1, localState: null });
    expect((await stored(report.id)).localStateId).toBeNull();
    await setStep(officer, { code: report.code, version: 2, localState: step.code });
    await submitAnswer(officer, { code: report.code, version: 3, answer: 'Đã thay bóng đèn, xin cảm ơn.' });
    expect(await stored(report.id)).toMatchObject({ state: 'pending_approval', localStateId: null });
    expect((await getReport(officer, report.code)).timeline.at(-1)).toMatchObject({
      data: { fields: ['state', 'draftAnswer', 'localState'] },
    });
  });

  it('is offered where there is one to set or to clear, and nowhere else', async () => {
    const bare = await createReport({ state: 'returned', departmentId: (await createDepartment()).id });
    expect((await getReport(officer, bare.code)).offeredActions).not.toContain('set_step');
    const step = await createLocalState('withdrawn');
    const report = await createReport({ state: 'withdrawn', localStateId: step.id });
    await retireLocalState(admin, { id: step.id, version: 1, reason: 'Không dùng nữa.' });
    const detail = await getReport(officer, report.code);
    expect(detail).toMatchObject({ localState: { label: step.label }, localStates: [] });
    expect(detail.offeredActions).toContain('set_step');
  });

  it('refuses a step that is unknown, retired, of another state, or set already; nothing changes', async () => {
    const step = await createLocalState('assigned');
    const retired = await createLocalState('in_progress', { retiredAt: testNow });
    const report = await createReport({ state: 'in_progress' });
    for (const code of ['no-such-step', retired.code, step.code])
      await expect(
        setStep(officer, { code: report.code, version: 1, localState: code }),
      ).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path: 'localState', messageKey: 'unknown_local_state' }],
      });
    await expect(setStep(officer, { code: report.code, version: 1, localState: null })).rejects.toMatchObject(
      { code: 'refused', messageKey: 'step_unchanged' },
    );
    expect(await stored(report.id)).toEqual(report);
  });

  it('is for who has the report in hand: others are refused or find nothing', async () => {
    const step = await createLocalState('in_progress');
    const report = await createReport({ state: 'in_progress' });
    const input = { code: report.code, version: 1, localState: step.code };
    const reader = await createPerson({ grants: { 'report.read': 'all', 'report.submit': 'department' } });
    await expect(setStep(contextFor(reader), input)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await createPerson({
      grants: { 'report.read': 'department', 'report.submit': 'all' },
    });
    await expect(setStep(contextFor(stranger), input)).rejects.toMatchObject({ code: 'not_found' });
    const idle = await createPerson({ grants: { 'report.read': 'all' } });
    await expect(setStep(contextFor(idle), input)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored(report.id)).toEqual(report);
  });

  it('lets one of two writers through; the other is told which step stands', async () => {
    const steps = [await createLocalState('in_progress'), await createLocalState('in_progress')];
    const report = await createReport({ state: 'in_progress' });
    const both = await atOnce(2, (i) =>
      setStep(officer, { code: report.code, version: 1, localState: steps[i]?.code ?? null }),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        code: 'conflict',
        current: {
          facts: { localState: expect.stringMatching(/^Bước/) },
          changes: [{ fields: ['localState'] }],
        },
      },
    });
    expect(await db().reportEvent.count({ where: { reportId: report.id } })).toBe(1);
  });
});

describe('filtering by step', () => {
  it('finds states or steps, counts what it lists, and reads it from the URL', async () => {
    const step = await createLocalState('assigned');
    const twin = await createLocalState('assigned');
    const departmentId = (await createDepartment()).id;
    const inStep = [1, 2, 3].map((hours) =>
      createReport({
        state: 'assigned',
        departmentId,
        localStateId: step.id,
        receivedAt: testTime({ hours: -hours }),
      }),
    );
    const codes = (await Promise.all(inStep)).map(({ code }) => code);
    const inTwin = await createReport({ state: 'assigned', departmentId, localStateId: twin.id });
    await createReport({ state: 'assigned', departmentId });
    const found = async (asked: Record<string, string>) => {
      const page = await listReports(officer, ask(asked));
      expect(page.total).toBe(page.rows.length);
      return page.rows.map(({ code }) => code);
    };
    expect(await found({ localState: step.code })).toEqual(codes);
    expect((await found({ localState: `${step.code},${twin.code}` })).sort()).toEqual(
      [...codes, inTwin.code].sort(),
    );
    const { code: department } = await db().department.findUniqueOrThrow({ where: { id: departmentId } });
    expect(await found({ state: 'assigned', localState: step.code, department })).toHaveLength(5);
    expect(await found({ state: 'new', localState: step.code, department })).toEqual(codes);
    expect(await found({ localState: 'no-such-step' })).toEqual([]);
  });

  it('looks the reports up in an index, alone and together with states', async () => {
    for (const [asked, indexes] of [
      [{ localState: 'a' }, ['report_local_state']],
      [{ localState: 'a,b' }, ['report_local_state']],
      [{ localState: 'a', state: 'returned' }, ['report_local_state', 'report_state_received_at_id_idx']],
    ] as const) {
      const where = filterWhere(ask(asked), { now: testNow, warnAt: testNow });
      const plan = await db().$transaction(async (tx) => {
        // A handful of rows is read faster without any index: what is asked is whether these can be used.
        await tx.$executeRaw(sql`SET LOCAL enable_seqscan = off`);
        return tx.$queryRaw<{ 'QUERY PLAN': string }[]>(
          sql`EXPLAIN SELECT r.id FROM report r WHERE ${where}`,
        );
      });
      const text = plan.map((line) => line['QUERY PLAN']).join('\n');
      for (const index of indexes) expect(text).toContain(index);
    }
  });
});
