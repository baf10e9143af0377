import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createCategory, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { acceptReport } from './accept-report';
import { approveAnswer } from './approve-answer';
import { askCitizen } from './ask-citizen';
import { classifyReport } from './classify-report';
import { getReport } from './get-report';
import { recordCitizenReply } from './record-citizen-reply';
import { rejectReport } from './reject-report';
import { reopenReport } from './reopen-report';

const grants = {
  'report.read': 'all',
  'report.accept': 'all',
  'report.classify': 'all',
  'report.ask_citizen': 'all',
  'report.approve': 'all',
  'report.reopen': 'all',
  'report.reject': 'all',
} as const;
const at = (local: string) => new Date(`${local}:00+07:00`);
const answer = 'Đơn vị đã vá ổ gà và lập lại biển báo.';
const stored = (id: number) => db().report.findUniqueOrThrow({ where: { id } });
// Calendar of the tests: 08:00–12:00 and 13:00–17:00. Now: Wednesday 10 June 2026, 10:00.

describe('the clock of a report', () => {
  it('is computed anew when a report that was not accepted is classified, and never after', async () => {
    const actor = await createPerson({ grants });
    const [category, sensitive] = [await createCategory(), await createCategory({ isSensitive: true })];
    const report = await createReport({ state: 'new', receivedAt: at('2026-06-10T09:00') });
    const facts = { code: report.code, administrativeUnitId: null, isPrivate: false };
    await classifyReport(contextFor(actor), {
      ...facts,
      version: 1,
      categoryId: category.id,
      urgency: 'urgent',
    });
    expect(await stored(report.id)).toMatchObject({
      acceptDueAt: at('2026-06-10T14:00'),
      dueAt: at('2026-06-11T17:00'),
      urgency: 'urgent',
    });
    await acceptReport(contextFor(actor), { code: report.code, version: 2 });
    const accepted = await stored(report.id);
    await classifyReport(contextFor(actor), {
      ...facts,
      version: 3,
      categoryId: category.id,
      urgency: 'complex',
    });
    expect(await stored(report.id)).toMatchObject({
      dueAt: accepted.dueAt,
      slaVersionId: accepted.slaVersionId,
      urgency: 'complex',
    });
    // A sensitive category makes a report private, and nobody may put it where they cannot see it themselves.
    const wish = { ...facts, version: 4, categoryId: sensitive.id, urgency: 'complex' as const };
    await expect(classifyReport(contextFor(actor), wish)).rejects.toMatchObject({ code: 'forbidden' });
    const reader = await createPerson({ grants: { ...grants, 'report.read_private': 'all' } });
    await classifyReport(contextFor(reader), wish);
    expect(await stored(report.id)).toMatchObject({ isPrivate: true });
    await expect(getReport(contextFor(actor), report.code)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stands still while the citizen is asked and goes on with exactly what was left', async () => {
    const report = await createReport({ state: 'in_progress', dueAt: at('2026-06-12T17:00') });
    const actor = await createPerson({ grants });
    await askCitizen(contextFor(actor, at('2026-06-10T10:00')), {
      code: report.code,
      version: 1,
      message: 'Số nhà bao nhiêu?',
    });
    expect(await stored(report.id)).toMatchObject({
      dueAt: null,
      pausedMinutesLeft: 360 + 960,
      publicNote: 'Số nhà bao nhiêu?',
    });
    expect((await getReport(contextFor(actor), report.code)).deadline.lateness).toBe('paused');
    const monday = at('2026-06-15T08:00');
    await recordCitizenReply(contextFor(actor, monday), { code: report.code, version: 2, message: 'Số 12.' });
    expect(await stored(report.id)).toMatchObject({
      state: 'in_progress',
      dueAt: at('2026-06-17T15:00'),
      pausedMinutesLeft: null,
    });
    const detail = await getReport(contextFor(actor, monday), report.code);
    expect(detail.deadline.pauses).toEqual([
      { startedAt: testNow.toISOString(), endedAt: monday.toISOString(), reason: 'Số nhà bao nhiêu?' },
    ]);
    expect(detail.timeline.filter((entry) => entry.type === 'message')).toMatchObject([
      { kind: 'question', direction: 'to_citizen', text: 'Số nhà bao nhiêu?', isPublic: true },
      { kind: 'reply', direction: 'from_citizen', text: 'Số 12.' },
    ]);
  });

  it('asked before anybody had it, the report goes back to the coordinator', async () => {
    const report = await createReport({ state: 'accepted' });
    const ctx = contextFor(await createPerson({ grants }));
    await askCitizen(ctx, { code: report.code, version: 1, message: 'Ở đâu?' });
    expect(await recordCitizenReply(ctx, { code: report.code, version: 2, message: 'Ở chợ.' })).toMatchObject(
      { state: 'accepted' },
    );
    await askCitizen(ctx, { code: report.code, version: 3, message: 'Chợ nào?' });
    await rejectReport(ctx, { code: report.code, version: 4, reason: 'Không đủ thông tin.' });
    expect(await stored(report.id)).toMatchObject({
      state: 'rejected',
      publicNote: 'Không đủ thông tin.',
      pausedMinutesLeft: null,
      closedAt: ctx.now,
    });
    expect(await db().deadlinePause.count({ where: { reportId: report.id, endedAt: null } })).toBe(0);
  });

  it.each([
    ['met', at('2026-06-12T17:00')],
    ['breached', new Date(at('2026-06-12T17:00').getTime() + 1)],
  ])('is judged %s when the answer is given, and frozen with its inputs', async (outcome, now) => {
    const sla = await db().slaVersion.findFirstOrThrow({ where: { urgency: 'normal' } });
    const report = await createReport({
      state: 'pending_approval',
      receivedAt: at('2026-06-03T09:00'),
      dueAt: at('2026-06-12T17:00'),
      slaVersionId: sla.id,
    });
    const ctx = contextFor(await createPerson({ grants }), now);
    await approveAnswer(ctx, { code: report.code, version: 1, answer });
    expect(await stored(report.id)).toMatchObject({
      state: 'answered',
      deadlineOutcome: outcome,
      closedAt: now,
      answeredAt: now,
      publicAnswer: answer,
      publicNote: answer,
      publicUpdatedAt: now,
      draftAnswer: null,
    });
    expect(await db().deadlineJudgement.findMany({ where: { reportId: report.id } })).toMatchObject([
      {
        clock: 'resolve',
        outcome,
        dueAt: report.dueAt,
        judgedAt: now,
        inputs: { slaVersionId: sla.id, clock: { term: { unit: 'working_days', value: 7 }, pauses: [] } },
      },
    ]);
    expect(await db().citizenMessage.findMany({ where: { reportId: report.id } })).toMatchObject([
      { kind: 'answer', direction: 'to_citizen', body: answer },
    ]);
    expect((await getReport(ctx, report.code)).deadline.lateness).toBe(outcome);
    await reopenReport(contextFor(ctx.actor as never, at('2026-06-15T09:00')), {
      code: report.code,
      version: 2,
      reason: 'Chưa sửa xong.',
    });
    expect(await stored(report.id)).toMatchObject({
      state: 'reopened',
      dueAt: at('2026-06-24T17:00'),
      deadlineOutcome: null,
      closedAt: null,
      reopenCount: 1,
      draftAnswer: answer,
      publicAnswer: null,
    });
    expect(await db().deadlineJudgement.count({ where: { reportId: report.id } })).toBe(1);
  });

  it('refuses an answer that says nothing, whoever asks', async () => {
    const report = await createReport({ state: 'pending_approval' });
    const ctx = contextFor(await createPerson({ grants }));
    await expect(
      approveAnswer(ctx, { code: report.code, version: 1, answer: 'Đã xong.' }),
    ).rejects.toMatchObject({ code: 'refused', messageKey: 'answer_missing' });
    expect(await stored(report.id)).toEqual(report);
  });
});
