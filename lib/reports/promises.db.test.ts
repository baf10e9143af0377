import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { replayJudgement } from '@/lib/deadlines/clock-record';
import { contextFor, createCategory, createDepartment, createPerson } from '@/lib/testing/factories';
import { asOwner } from '@/lib/testing/second-connection';
import { approveAnswer } from './approve-answer';
import { askCitizen } from './ask-citizen';
import { assignReport } from './assign-report';
import { approveExtension } from './decide-extension';
import { createReport } from './create-report';
import { getReportDeadline } from './get-report-deadline';
import type { JudgedOn } from './judge-report';
import { publishReport } from './publish-report';
import { recordCitizenReply } from './record-citizen-reply';
import type { ReportClock } from './report-clocks';
import { requestExtension } from './request-extension';
import { startReport } from './start-report';
import { submitAnswer } from './submit-answer';
import { transferReport } from './transfer-report';

const at = (local: string) => new Date(`${local}:00+07:00`);
const grants = {
  'report.create': 'all',
  'report.read': 'all',
  'report.assign': 'all',
  'report.transfer': 'all',
  'report.ask_citizen': 'all',
  'report.submit': 'all',
  'report.approve': 'all',
  'report.publish': 'all',
  'report.request_extension': 'all',
  'report.approve_extension': 'all',
} as const;
const answer = 'Đơn vị đã vá ổ gà và lập lại biển báo.';
const stored = (id: number) => db().report.findUniqueOrThrow({ where: { id } });

/** From receipt on Wednesday 3 June 2026 to the published answer, with a pause, a hand-over and an extension. */
async function story(unit: { calendarId?: number } = {}) {
  const [officer, leader] = [await createPerson({ grants }), await createPerson({ grants })];
  const category = await createCategory();
  const [first, second] = [await createDepartment(), await createDepartment(unit)];
  const by = (local: string, actor = officer) => contextFor(actor, at(local));
  const { id, code } = await createReport(by('2026-06-03T09:00'), {
    categoryCode: category.code,
    description: 'Ổ gà trước cổng trường.',
    address: '12 Nguyễn Trãi',
  });
  const promised = await stored(id);
  const lead = { leadDepartmentId: first.id, coordinatingDepartmentIds: [], assigneeId: null, note: '' };
  await assignReport(by('2026-06-03T14:00'), { code, version: 1, ...lead });
  const assigned = await stored(id);
  await startReport(by('2026-06-04T08:00'), { code, version: 2 });
  await askCitizen(by('2026-06-05T10:00'), { code, version: 3, message: 'Số nhà bao nhiêu?' });
  const asked = await stored(id);
  await recordCitizenReply(by('2026-06-09T10:00'), { code, version: 4, message: 'Số 12.' });
  const replied = await stored(id);
  const to = { departmentId: second.id, assigneeId: null, reason: 'Thuộc đơn vị quản lý đường.' };
  await transferReport(by('2026-06-10T09:00'), { code, version: 5, ...to });
  const more = { days: 2, until: null, reason: 'Chờ vật tư.' };
  await requestExtension(by('2026-06-11T09:00'), { code, version: 6, ...more });
  await approveExtension(by('2026-06-11T10:00', leader), { code, version: 7 });
  const extended = await stored(id);
  await startReport(by('2026-06-12T08:00'), { code, version: 8 });
  await submitAnswer(by('2026-06-19T09:00'), { code, version: 9, answer });
  await approveAnswer(by('2026-06-19T10:00', leader), { code, version: 10, answer });
  const answered = await stored(id);
  await publishReport(by('2026-06-24T09:00'), { code, version: 11 });
  const published = await stored(id);
  return { id, code, officer, second, promised, assigned, asked, replied, extended, answered, published };
}
const judgementsOf = (reportId: number) =>
  db().deadlineJudgement.findMany({ where: { reportId }, orderBy: { id: 'asc' } });

describe('the promises of a report', () => {
  it('are three clocks, stored with the report and moved by what happens to it', async () => {
    const story1 = await story();
    const { promised, assigned, asked, replied, extended, answered, published } = story1;
    expect(promised).toMatchObject({
      acceptDueAt: at('2026-06-04T09:00'),
      nextUpdateDueAt: at('2026-06-08T17:00'),
      dueAt: at('2026-06-12T17:00'),
      publishDueAt: null,
    });
    expect(assigned.nextUpdateDueAt).toEqual(at('2026-06-08T17:00'));
    expect(asked).toMatchObject({ dueAt: null, nextUpdateDueAt: null, toldAt: at('2026-06-05T10:00') });
    // Two working days of the pause: Friday 10:00 to Tuesday 10:00.
    expect(replied).toMatchObject({ dueAt: at('2026-06-16T17:00'), nextUpdateDueAt: at('2026-06-12T17:00') });
    expect(extended).toMatchObject({
      dueAt: at('2026-06-18T17:00'),
      nextUpdateDueAt: at('2026-06-16T17:00'),
    });
    expect(answered).toMatchObject({
      deadlineOutcome: 'breached',
      nextUpdateDueAt: null,
      publishDueAt: at('2026-06-23T17:00'),
    });
    expect(published.publishDueAt).toBeNull();
    expect((await judgementsOf(story1.id)).map((each) => [each.clock, each.outcome, each.dueAt])).toEqual([
      ['accept', 'met', at('2026-06-04T09:00')],
      ['next_update', 'met', at('2026-06-08T17:00')],
      ['next_update', 'met', at('2026-06-08T17:00')],
      ['next_update', 'met', at('2026-06-12T17:00')],
      ['next_update', 'met', at('2026-06-15T17:00')],
      ['resolve', 'breached', at('2026-06-18T17:00')],
      ['next_update', 'breached', at('2026-06-16T17:00')],
      ['publish', 'breached', at('2026-06-23T17:00')],
    ]);
  });

  it('give the unit that it is handed to a clock of its own, by its own calendar', async () => {
    const morning = [['08:00', '12:00']];
    const week = [morning, morning, morning, morning, morning, morning, []];
    const calendar = await db().workingCalendar.create({
      data: { code: 'mornings', name: 'Mornings', week },
    });
    const { id, second } = await story({ calendarId: calendar.id });
    const parts = await db().assignment.findMany({ where: { reportId: id, departmentId: second.id } });
    // Seven days with Saturday the 13th among them; the report itself is due by the office's calendar.
    expect(parts).toMatchObject([{ dueAt: at('2026-06-18T12:00') }]);
    expect((await stored(id)).dueAt).toEqual(at('2026-06-18T17:00'));
  });

  it('are judged once: later calendars and service levels change nothing, and a replay says the same', async () => {
    const { id, code, officer } = await story();
    const before = await judgementsOf(id);
    const explained = async (clock: ReportClock) =>
      getReportDeadline(contextFor(officer, at('2026-07-01T09:00')), code, clock);
    const clocks = ['accept', 'next_update', 'resolve', 'publish'] as const;
    const reasons = await Promise.all(clocks.map(explained));

    await db().calendarDay.createMany({
      data: ['2026-06-04', '2026-06-11', '2026-06-22'].map((date) => ({
        date: new Date(date),
        kind: 'holiday',
        name: 'New holiday',
        source: 'Later decision',
        isOfficial: true,
      })),
    });
    const night = [['20:00', '22:00']];
    await db().workingCalendar.update({
      where: { code: 'office' },
      data: { week: [night, night, night, night, night, night, night] },
    });
    await db().slaVersion.updateMany({
      data: { acceptValue: 1, updateValue: 1, resolveValue: 1, publishValue: 1 },
    });

    const after = await judgementsOf(id);
    expect(after).toEqual(before);
    for (const { outcome, dueAt, judgedAt, inputs } of after) {
      const { clock } = inputs as unknown as JudgedOn;
      expect(replayJudgement(clock, judgedAt)).toEqual({ dueAt, outcome });
    }
    expect(await Promise.all(clocks.map(explained))).toEqual(
      reasons.map((reason) => ({ ...reason, maxExtensions: 1 })),
    );
    const change = `UPDATE deadline_judgement SET outcome = 'met' WHERE report_id = ${id}`;
    await expect(asOwner((client) => client.query(change))).rejects.toThrow('append-only');
  });
});
