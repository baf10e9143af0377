import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { contextFor, createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { answerReport } from './answer-report';
import { assignReport } from './assign-report';
import { finishPart } from './finish-part';
import { getReport } from './get-report';
import { returnReport } from './return-report';
import { transferReport } from './transfer-report';

const all = {
  'report.read': 'all',
  'report.assign': 'all',
  'report.transfer': 'all',
  'report.return': 'all',
  'report.answer': 'all',
  'report.submit': 'all',
} as const;
const reason = 'Đơn vị khác phụ trách.';
const answer = 'Đơn vị đã vá ổ gà và lập lại biển báo.';
const partsOf = (reportId: number) =>
  db().assignment.findMany({
    where: { reportId },
    orderBy: { id: 'asc' },
    select: {
      departmentId: true,
      part: true,
      state: true,
      assigneeId: true,
      endedAt: true,
      dueAt: true,
      result: true,
    },
  });

async function department() {
  const { id } = await createDepartment();
  return { id, person: await createPerson({ departmentId: id }) };
}

describe('the parts of a report', () => {
  it('goes on with those who coordinate when an assignment says nothing of them', async () => {
    const [lead, next, helper] = [await department(), await department(), await department()];
    const report = await createReport({
      state: 'assigned',
      departmentId: lead.id,
      coordinatingIds: [helper.id, next.id],
    });
    const ctx = contextFor(await createPerson({ grants: all }));
    const wish = { code: report.code, version: 1, leadDepartmentId: next.id, assigneeId: null, note: '' };
    await assignReport(ctx, wish);
    expect(await partsOf(report.id)).toMatchObject([
      { departmentId: lead.id, part: 'lead', state: 'transferred', endedAt: ctx.now },
      { departmentId: helper.id, part: 'coordinating', state: 'assigned', endedAt: null },
      { departmentId: next.id, part: 'coordinating', state: 'cancelled', endedAt: ctx.now },
      { departmentId: next.id, part: 'lead', state: 'assigned', endedAt: null },
    ]);
  });

  it('assigning gives one lead with a person and several coordinating ones; assigning again keeps what stays and ends the rest', async () => {
    const [lead, first, second] = [await department(), await department(), await department()];
    const report = await createReport({ state: 'accepted' });
    const ctx = contextFor(await createPerson({ grants: all }));
    const wish = { code: report.code, leadDepartmentId: lead.id, note: '' };
    await assignReport(ctx, {
      ...wish,
      version: 1,
      coordinatingDepartmentIds: [first.id, second.id],
      assigneeId: lead.person.id,
    });
    const other = await createPerson({ departmentId: lead.id });
    await assignReport(ctx, {
      ...wish,
      version: 2,
      coordinatingDepartmentIds: [second.id],
      assigneeId: other.id,
    });
    expect(await partsOf(report.id)).toMatchObject([
      {
        departmentId: lead.id,
        part: 'lead',
        assigneeId: lead.person.id,
        state: 'transferred',
        endedAt: ctx.now,
        dueAt: report.dueAt,
      },
      { departmentId: first.id, part: 'coordinating', state: 'cancelled', endedAt: ctx.now },
      { departmentId: second.id, part: 'coordinating', state: 'assigned', endedAt: null },
      { departmentId: lead.id, part: 'lead', assigneeId: other.id, state: 'assigned', endedAt: null },
    ]);
    const stored = await db().report.findUniqueOrThrow({ where: { id: report.id } });
    expect(stored).toMatchObject({
      departmentId: lead.id,
      assigneeId: other.id,
      involvedDepartmentIds: [lead.id, first.id, second.id],
      involvedPersonIds: [lead.person.id, other.id],
    });
    const detail = await getReport(ctx, report.code);
    expect(detail.assignments.map((part) => part.assignee?.name ?? part.department.id)).toHaveLength(4);
    expect(detail.timeline.map((entry) => entry.data.assignee)).toEqual([lead.person.name, other.name]);
  });

  it('assigning a new report accepts it and judges that clock', async () => {
    const report = await createReport({ state: 'new' });
    const ctx = contextFor(await createPerson({ grants: all }));
    await assignReport(ctx, {
      code: report.code,
      version: 1,
      leadDepartmentId: (await department()).id,
      coordinatingDepartmentIds: [],
      assigneeId: null,
      note: '',
    });
    expect(await db().report.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({
      state: 'assigned',
      acceptedAt: ctx.now,
      slaVersionId: expect.any(Number),
    });
    expect(await db().deadlineJudgement.findMany({ where: { reportId: report.id } })).toMatchObject([
      { clock: 'accept', outcome: 'met', dueAt: new Date('2026-06-10T17:00:00+07:00') },
    ]);
  });

  it('names what is wrong with the target: unknown, disabled, a person of another department', async () => {
    const report = await createReport({ state: 'accepted' });
    const ctx = contextFor(await createPerson({ grants: all }));
    const [lead, other] = [await department(), await department()];
    const disabled = await createDepartment({ disabledAt: new Date('2026-01-01') });
    const wish = { code: report.code, version: 1, coordinatingDepartmentIds: [], assigneeId: null, note: '' };
    const problem = (field: string) => ({ code: 'invalid', fields: [{ messageKey: field }] });
    await expect(assignReport(ctx, { ...wish, leadDepartmentId: 999_999 })).rejects.toMatchObject(
      problem('unknown_department'),
    );
    await expect(assignReport(ctx, { ...wish, leadDepartmentId: disabled.id })).rejects.toMatchObject(
      problem('department_disabled'),
    );
    await expect(
      assignReport(ctx, { ...wish, leadDepartmentId: lead.id, assigneeId: other.person.id }),
    ).rejects.toMatchObject(problem('not_in_department'));
    expect(await partsOf(report.id)).toEqual([]);
  });

  it('gives work only to departments in reach: a leader returns what belongs elsewhere', async () => {
    const [mine, elsewhere] = [await department(), await department()];
    const leader = contextFor(
      await createPerson({
        departmentId: mine.id,
        grants: {
          'report.read': 'subtree',
          'report.assign': 'subtree',
          'report.transfer': 'subtree',
          'report.return': 'subtree',
        },
      }),
    );
    const report = await createReport({ state: 'assigned', departmentId: mine.id });
    const base = { code: report.code, version: 1 };
    const refusal = { code: 'forbidden', messageKey: 'department_out_of_reach' };
    await expect(
      transferReport(leader, { ...base, departmentId: elsewhere.id, assigneeId: null, reason }),
    ).rejects.toMatchObject(refusal);
    const wish = { ...base, leadDepartmentId: mine.id, assigneeId: mine.person.id, note: '' };
    await expect(
      assignReport(leader, { ...wish, coordinatingDepartmentIds: [elsewhere.id] }),
    ).rejects.toMatchObject(refusal);
    await assignReport(leader, { ...wish, coordinatingDepartmentIds: [] });
    expect(await returnReport(leader, { ...base, version: 2, reason })).toMatchObject({ state: 'returned' });
    // It still reads what it had, and may not act on it any more.
    expect((await getReport(leader, report.code)).offeredActions).toEqual([]);
    await expect(
      assignReport(leader, { ...wish, version: 3, coordinatingDepartmentIds: [] }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db().report.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({
      departmentId: null,
      assigneeId: null,
    });
  });

  it('a transfer starts the unit’s clock again, never the one promised to the citizen', async () => {
    const [from, to] = [await department(), await department()];
    const sla = await db().slaVersion.findFirstOrThrow({ where: { urgency: 'urgent' } });
    const report = await createReport({ state: 'in_progress', departmentId: from.id, slaVersionId: sla.id });
    const ctx = contextFor(await createPerson({ grants: all }));
    const changed = await transferReport(ctx, {
      code: report.code,
      version: 1,
      departmentId: to.id,
      assigneeId: to.person.id,
      reason,
    });
    expect(changed).toMatchObject({ state: 'assigned', dueAt: report.dueAt?.toISOString() });
    expect(await partsOf(report.id)).toMatchObject([
      { departmentId: from.id, state: 'transferred', endedAt: ctx.now },
      {
        departmentId: to.id,
        part: 'lead',
        assigneeId: to.person.id,
        dueAt: new Date('2026-06-11T17:00:00+07:00'),
      },
    ]);
    expect(await db().report.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({
      transferCount: 1,
      departmentId: to.id,
    });
    const again = { code: report.code, version: 2, departmentId: to.id, assigneeId: null, reason };
    await expect(transferReport(ctx, again)).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'same_department',
    });
  });

  it('is answered only when every coordinating department has finished, each its own part', async () => {
    const [lead, helper, other] = [await department(), await department(), await department()];
    const report = await createReport({
      state: 'in_progress',
      departmentId: lead.id,
      coordinatingIds: [helper.id, other.id],
    });
    const ctx = contextFor(await createPerson({ grants: all }));
    const base = { code: report.code };
    await expect(answerReport(ctx, { ...base, version: 1, answer })).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'parts_open',
    });
    const helping = contextFor(
      await createPerson({
        departmentId: helper.id,
        grants: { 'report.read': 'department', 'report.submit': 'department' },
      }),
    );
    const finish = { ...base, version: 1, outcome: 'done' as const, result: 'Đã dọn rác.' };
    expect((await getReport(helping, report.code)).finishableParts).toMatchObject([{ id: helper.id }]);
    expect((await getReport(helping, report.code)).offeredActions).toEqual(['finish_part']);
    await expect(finishPart(helping, { ...finish, departmentId: other.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await finishPart(helping, { ...finish, departmentId: helper.id });
    await finishPart(ctx, { ...finish, version: 2, departmentId: other.id, outcome: 'returned' });
    await answerReport(ctx, { ...base, version: 3, answer });
    expect(await partsOf(report.id)).toMatchObject([
      { departmentId: lead.id, state: 'done', endedAt: ctx.now },
      { departmentId: helper.id, state: 'done', result: 'Đã dọn rác.' },
      { departmentId: other.id, state: 'returned' },
    ]);
  });
});
