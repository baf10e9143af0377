import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { atOnce } from '@/lib/testing/second-connection';
import { answerReport } from './answer-report';
import { approveExtension, refuseExtension } from './decide-extension';
import { getReport } from './get-report';
import { requestExtension } from './request-extension';

const at = (local: string) => new Date(`${local}:00+07:00`);
const due = at('2026-06-12T17:00');
const reason = 'Chờ vật tư thay thế.';
const stored = (id: number) => db().report.findUniqueOrThrow({ where: { id } });
const extensions = (reportId: number) => db().deadlineExtension.findMany({ where: { reportId } });

// Calendar of the tests: 08:00–12:00 and 13:00–17:00. Now: Wednesday 10 June 2026, 10:00.
let slaVersionId: number;
let officer: PersonActor;
let leader: PersonActor;
beforeAll(async () => {
  slaVersionId = (await db().slaVersion.findFirstOrThrow({ where: { urgency: 'normal' } })).id;
  const grants = { 'report.read': 'all', 'report.request_extension': 'all', 'report.answer': 'all' } as const;
  officer = await createPerson({ grants });
  leader = await createPerson({ grants: { ...grants, 'report.approve_extension': 'all' } });
});
const make = (more: object = {}) => createReport({ state: 'in_progress', dueAt: due, slaVersionId, ...more });
const ask = (code: string, more: object = {}, actor = officer) =>
  requestExtension(contextFor(actor), { code, version: 1, days: 3, until: null, reason, ...more });

describe('more time', () => {
  it('is asked for by days or until a day, which moves nothing yet', async () => {
    const report = await make();
    await ask(report.code);
    expect(await stored(report.id)).toMatchObject({
      dueAt: due,
      requestedDueAt: at('2026-06-17T17:00'),
      extensionCount: 0,
      state: 'in_progress',
    });
    expect(await extensions(report.id)).toMatchObject([
      {
        state: 'requested',
        fromDueAt: due,
        toDueAt: at('2026-06-17T17:00'),
        reason,
        requestedById: officer.id,
      },
    ]);
    const until = await make();
    await ask(until.code, { days: null, until: '2026-06-19' });
    expect(await stored(until.id)).toMatchObject({ requestedDueAt: at('2026-06-19T17:00') });
  });

  it('is refused on a day off, on a day that is not later, twice at once and after the due date', async () => {
    const report = await make();
    const field = (messageKey: string) => ({
      code: 'invalid',
      fields: [{ path: 'until', messageKey }],
    });
    await expect(ask(report.code, { days: null, until: '2026-06-14' })).rejects.toMatchObject(
      field('not_a_working_day'),
    );
    await expect(ask(report.code, { days: null, until: '2026-06-11' })).rejects.toMatchObject(
      field('not_later'),
    );
    expect(await stored(report.id)).toEqual(report);
    await ask(report.code);
    await expect(ask(report.code, { version: 2 })).rejects.toMatchObject({ messageKey: 'extension_pending' });
    const late = await make({ dueAt: at('2026-06-09T17:00') });
    await expect(ask(late.code)).rejects.toMatchObject({ messageKey: 'deadline_passed' });
    const undated = await make({ slaVersionId: null });
    await expect(ask(undated.code)).rejects.toMatchObject({ messageKey: 'no_due_date' });
  });

  it('approved by somebody else, moves the due date and tells the citizen with an apology', async () => {
    const report = await make();
    await ask(report.code);
    const ctx = contextFor(leader);
    await approveExtension(ctx, { code: report.code, version: 2 });
    const after = await stored(report.id);
    expect(after).toMatchObject({
      dueAt: at('2026-06-17T17:00'),
      requestedDueAt: null,
      extensionCount: 1,
      publicUpdatedAt: ctx.now,
      toldAt: ctx.now,
      nextUpdateDueAt: at('2026-06-15T17:00'),
    });
    expect(after.publicNote).toContain('xin lỗi');
    expect(await extensions(report.id)).toMatchObject([
      { state: 'approved', approvedById: leader.id, decidedAt: ctx.now },
    ]);
    const [message] = await db().citizenMessage.findMany({ where: { reportId: report.id } });
    expect(message).toMatchObject({ kind: 'notice', direction: 'to_citizen' });
    expect(message?.body).toContain('17/06/2026 17:00');
    expect(message?.body).toContain(reason);
    expect(await db().assignment.findMany({ where: { reportId: report.id } })).toMatchObject([
      { dueAt: at('2026-06-17T17:00') },
    ]);
    const [, event] = await db().reportEvent.findMany({
      where: { reportId: report.id },
      orderBy: { id: 'asc' },
    });
    expect(event).toMatchObject({
      kind: 'report.extended',
      isPublic: true,
      actorId: leader.id,
      note: reason,
    });
    expect(await db().auditEntry.findMany({ where: { requestId: ctx.requestId } })).toMatchObject([
      { action: 'report.approve_extension', subjectId: report.id, reason },
    ]);
  });

  it('ends at the number of times that the service level allows, and is not offered beyond it', async () => {
    const report = await make();
    const offered = async (actor: PersonActor) =>
      (await getReport(contextFor(actor), report.code)).offeredActions.filter((each) =>
        each.endsWith('_extension'),
      );
    expect(await offered(leader)).toEqual(['request_extension']);
    await ask(report.code);
    expect(await offered(leader)).toEqual(['approve_extension', 'refuse_extension']);
    expect(await offered(officer)).toEqual([]);
    await approveExtension(contextFor(leader), { code: report.code, version: 2 });
    expect(await offered(leader)).toEqual([]);
    await expect(ask(report.code, { version: 3 })).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'extension_limit',
      params: { max: 1 },
    });
    expect((await stored(report.id)).extensionCount).toBe(1);
  });

  it('can be refused and asked for again; it lapses when the case is closed first', async () => {
    const report = await make();
    await ask(report.code);
    const no = 'Đơn vị có đủ vật tư.';
    await refuseExtension(contextFor(leader), { code: report.code, version: 2, reason: no });
    expect(await stored(report.id)).toMatchObject({ dueAt: due, requestedDueAt: null, extensionCount: 0 });
    expect(await db().citizenMessage.count({ where: { reportId: report.id } })).toBe(0);
    await ask(report.code, { version: 3 });
    const answer = 'Đơn vị đã vá ổ gà và lập lại biển báo.';
    await answerReport(contextFor(officer), { code: report.code, version: 4, answer });
    expect(await stored(report.id)).toMatchObject({ requestedDueAt: null, deadlineOutcome: 'met' });
    expect((await extensions(report.id)).map((each) => each.state)).toEqual(['refused', 'lapsed']);
  });

  it('is never decided by who asked, without the right, or out of reach', async () => {
    const report = await make();
    const input = { code: report.code, version: 1 };
    await expect(approveExtension(contextFor(leader), input)).rejects.toMatchObject({
      messageKey: 'no_extension_request',
    });
    await ask(report.code, {}, leader);
    const before = await stored(report.id);
    const decide = { ...input, version: 2 };
    await expect(approveExtension(contextFor(leader), decide)).rejects.toMatchObject({
      messageKey: 'own_extension',
    });
    await expect(refuseExtension(contextFor(leader), { ...decide, reason })).rejects.toMatchObject({
      messageKey: 'own_extension',
    });
    await expect(approveExtension(contextFor(officer), decide)).rejects.toMatchObject({ code: 'forbidden' });
    const near = { 'report.read': 'department', 'report.approve_extension': 'all' } as const;
    const stranger = contextFor(await createPerson({ grants: near }));
    await expect(approveExtension(stranger, decide)).rejects.toMatchObject({ code: 'not_found' });
    const asker = { 'report.read': 'department', 'report.request_extension': 'all' } as const;
    const outside = await createPerson({ grants: asker });
    await expect(ask(report.code, { version: 2 }, outside)).rejects.toMatchObject({ code: 'not_found' });
    const reader = await createPerson({ grants: { 'report.read': 'all' } });
    await expect(ask(report.code, { version: 2 }, reader)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored(report.id)).toEqual(before);
  });

  it('is refused to be approved when the date asked for lies behind the due date by now', async () => {
    const report = await make();
    await ask(report.code);
    await db().report.update({ where: { id: report.id }, data: { dueAt: at('2026-06-18T17:00') } });
    await expect(
      approveExtension(contextFor(leader), { code: report.code, version: 2 }),
    ).rejects.toMatchObject({ messageKey: 'extension_not_later' });
  });

  it('asked for and decided twice at the same moment, counts once', async () => {
    const report = await make();
    const asked = await atOnce(2, () => ask(report.code));
    expect(asked.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await extensions(report.id)).toHaveLength(1);
    const input = { code: report.code, version: 2 };
    const decided = await atOnce(2, () => approveExtension(contextFor(leader), input));
    expect(decided.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await stored(report.id)).extensionCount).toBe(1);
    expect(await db().citizenMessage.count({ where: { reportId: report.id } })).toBe(1);
  });
});
