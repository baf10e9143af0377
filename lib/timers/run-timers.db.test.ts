import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { testNow, testTime } from '@/lib/testing/clock';
import { createPerson } from '@/lib/testing/factories';
import { createReport, type ReportFacts } from '@/lib/testing/report-factory';
import { atOnce, withSecondConnection } from '@/lib/testing/second-connection';
import { noticesOf, office } from '@/lib/testing/timer-office';
import { runTimers } from './run-timers';

/** The test office works 08:00–12:00 and 13:00–17:00; testNow is Wednesday 10:00. */
const sla = await db().slaVersion.findFirstOrThrow({ where: { urgency: 'normal' } });

const handled = (facts: ReportFacts) =>
  createReport({
    state: 'assigned',
    slaVersionId: sla.id,
    receivedAt: testTime({ days: -20 }),
    ...facts,
  });

const eventsOf = async (reportId: number) =>
  (await db().reportEvent.findMany({ where: { reportId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

describe('a report', () => {
  test('warns the assignee, then goes up the tree, one working day a rung, each once', async () => {
    const { department, head, above, officer } = await office();
    // Due on Thursday at 10:00; the warning time of 16 hours began on Tuesday.
    const dueAt = testTime({ days: 1 });
    const report = await handled({ departmentId: department.id, assigneeId: officer.id, dueAt });

    await runTimers(testNow);
    await runTimers(testNow);
    expect(await noticesOf(report.id)).toEqual([{ personId: officer.id, kind: 'warned', step: -1 }]);

    await runTimers(dueAt);
    expect(await eventsOf(report.id)).toEqual(['report.warned']);
    await runTimers(testTime({ days: 1, minutes: 1 }));
    await runTimers(testTime({ days: 2 }));
    expect((await noticesOf(report.id)).slice(1)).toEqual([
      { personId: officer.id, kind: 'overdue', step: 0 },
    ]);
    // Friday 10:01, then Monday 10:01.
    await runTimers(testTime({ days: 2, minutes: 1 }));
    expect((await noticesOf(report.id)).slice(2)).toEqual([
      { personId: head.id, kind: 'escalated', step: 1 },
    ]);
    await runTimers(testTime({ days: 4 }));
    expect(await noticesOf(report.id)).toHaveLength(3);
    await runTimers(testTime({ days: 5, minutes: 1 }));
    expect((await noticesOf(report.id)).slice(3)).toEqual([
      { personId: above.id, kind: 'escalated', step: 2 },
    ]);
    for (const days of [6, 7, 8, 9]) await runTimers(testTime({ days }));
    expect(await noticesOf(report.id)).toHaveLength(4);
    expect(await eventsOf(report.id)).toEqual([
      'report.warned',
      'report.overdue',
      'report.escalated',
      'report.escalated',
    ]);
  });

  test('leaves an event that no citizen sees, an audit entry of the system and word to open pages', async () => {
    const { department, officer } = await office();
    const dueAt = testTime({ hours: 3 });
    const report = await handled({ departmentId: department.id, assigneeId: officer.id, dueAt });
    await runTimers(testNow);
    const [event] = await db().reportEvent.findMany({ where: { reportId: report.id } });
    expect(event).toMatchObject({ kind: 'report.warned', isPublic: false, actorId: null });
    const facts = { clock: 'resolve', step: -1, told: [officer.name] };
    expect(event?.data).toMatchObject(facts);
    const [entry] = await db().auditEntry.findMany({
      where: { subjectKind: 'report', subjectId: report.id },
    });
    expect(entry).toMatchObject({ actorKind: 'system', action: 'report.warned', subjectLabel: report.code });
    expect(entry?.data).toMatchObject(facts);
    const topics = await db().outboxMessage.findMany({ where: { subjectId: report.id } });
    expect(topics.map(({ topic }) => topic)).toEqual(['report.warned']);
    const [word] = await db().outboxMessage.findMany({
      where: { topic: 'notice.written' },
      orderBy: { id: 'desc' },
    });
    expect((word?.payload as { personIds: number[] }).personIds).toContain(officer.id);
    expect(await db().report.findUnique({ where: { id: report.id } })).toMatchObject({
      version: report.version,
      updatedAt: report.updatedAt,
    });
  });

  test('without an assignee goes straight to the head, without a department to whoever leads the office', async () => {
    const { department, head } = await office();
    const coordinator = await createPerson({ grants: { 'report.approve_extension': 'all' } });
    const admin = await createPerson({ grants: { 'report.approve_extension': 'all', 'role.manage': 'all' } });
    const dueAt = testTime({ minutes: 30 });
    const given = await handled({ departmentId: department.id, dueAt });
    const unaccepted = await createReport({
      slaVersionId: sla.id,
      acceptDueAt: dueAt,
      dueAt: testTime({ days: 20 }),
    });
    await runTimers(testNow);
    expect(await noticesOf(given.id)).toEqual([{ personId: head.id, kind: 'warned', step: -1 }]);
    const told = (await noticesOf(unaccepted.id)).map(({ personId }) => personId);
    expect(told).toContain(coordinator.id);
    expect(told).not.toContain(admin.id);
    await db().personRole.updateMany({
      where: { personId: { in: [coordinator.id, admin.id] } },
      data: { validTo: testTime({ days: -1 }) },
    });
  });

  test('tells the substitute together with the one who is away', async () => {
    const { department, head, officer } = await office();
    await db().absence.create({
      data: {
        personId: officer.id,
        substituteId: head.id,
        startsAt: testTime({ days: -1 }),
        endsAt: testTime({ days: 1 }),
      },
    });
    const report = await handled({
      departmentId: department.id,
      assigneeId: officer.id,
      dueAt: testTime({ hours: 1 }),
    });
    await runTimers(testNow);
    expect((await noticesOf(report.id)).map(({ personId }) => personId)).toEqual([officer.id, head.id]);
  });

  test('passes over an assignee whose account is closed', async () => {
    const { department, head, officer } = await office();
    const facts = { departmentId: department.id, assigneeId: officer.id };
    const report = await handled({ ...facts, dueAt: testTime({ hours: 1 }) });
    await db().person.update({ where: { id: officer.id }, data: { disabledAt: testNow } });
    await runTimers(testNow);
    expect(await noticesOf(report.id)).toEqual([{ personId: head.id, kind: 'warned', step: -1 }]);
  });

  test('handed on after its breach is told in its new place from below, and nobody twice', async () => {
    const [from, to] = [await office(), await office()];
    const dueAt = testTime({ days: -1 });
    const late = { departmentId: from.department.id, assigneeId: from.officer.id, dueAt };
    const [moved, given] = [await handled(late), await handled(late)];
    await runTimers(testTime({ hours: -1 }));
    await db().report.update({
      where: { id: moved.id },
      data: { departmentId: to.department.id, assigneeId: null },
    });
    const successor = await createPerson({ departmentId: from.department.id });
    await db().report.update({ where: { id: given.id }, data: { assigneeId: successor.id } });
    for (const days of [1, 2, 5, 6, 7, 8]) await runTimers(testTime({ days, hours: 1 }));
    expect(await noticesOf(moved.id)).toEqual([
      { personId: from.officer.id, kind: 'overdue', step: 0 },
      { personId: to.head.id, kind: 'escalated', step: 1 },
      { personId: to.above.id, kind: 'escalated', step: 2 },
    ]);
    expect(await noticesOf(given.id)).toEqual([
      { personId: from.officer.id, kind: 'overdue', step: 0 },
      { personId: successor.id, kind: 'escalated', step: 1 },
      { personId: from.head.id, kind: 'escalated', step: 2 },
      { personId: from.above.id, kind: 'escalated', step: 3 },
    ]);
  });

  test('is silent while it waits, when it has ended, and follows a date that moves', async () => {
    const { department, officer } = await office();
    const soon = { departmentId: department.id, assigneeId: officer.id, dueAt: testTime({ hours: 2 }) };
    const [paused, closed, moved] = [await handled(soon), await handled(soon), await handled(soon)];
    await runTimers(testNow);
    await db().report.update({
      where: { id: paused.id },
      data: { state: 'awaiting_citizen', dueAt: null, pausedMinutesLeft: 120 },
    });
    await db().report.update({
      where: { id: closed.id },
      data: { state: 'rejected', closedAt: testTime({ hours: 1 }) },
    });
    await db().report.update({ where: { id: moved.id }, data: { dueAt: testTime({ days: 12 }) } });
    await runTimers(testTime({ days: 1 }));
    for (const { id } of [paused, closed, moved]) expect(await eventsOf(id)).toEqual(['report.warned']);
    expect(await db().deadlineTimer.count({ where: { reportId: closed.id, nextAt: { not: null } } })).toBe(0);

    // The old date again: what was told of it is not told twice.
    await db().report.update({
      where: { id: paused.id },
      data: { state: 'assigned', dueAt: soon.dueAt, pausedMinutesLeft: null },
    });
    await runTimers(testTime({ days: 1, minutes: 5 }));
    expect((await eventsOf(paused.id)).slice(0, 2)).toEqual(['report.warned', 'report.overdue']);
    await runTimers(testTime({ days: 9, hours: 1 }));
    expect(await eventsOf(moved.id)).toEqual(['report.warned', 'report.warned']);
  });
});

describe('time', () => {
  test('at night nothing is told; a backlog is told at the opening, each step once and no warning after the breach', async () => {
    const { department, head, above, officer } = await office();
    const report = await handled({
      departmentId: department.id,
      assigneeId: officer.id,
      dueAt: testTime({ days: -5 }),
    });
    await runTimers(testTime({ hours: 12 }));
    expect(await eventsOf(report.id)).toEqual([]);
    await runTimers(testTime({ hours: 21, minutes: 59 }));
    expect(await eventsOf(report.id)).toEqual([]);
    await runTimers(testTime({ hours: 22 }));
    expect(await noticesOf(report.id)).toEqual([
      { personId: officer.id, kind: 'overdue', step: 0 },
      { personId: head.id, kind: 'escalated', step: 1 },
      { personId: above.id, kind: 'escalated', step: 2 },
    ]);
  });

  test('a clock that jumps forward and back tells nothing twice and loses nothing', async () => {
    const { department, officer } = await office();
    const dueAt = testTime({ hours: 4 });
    const report = await handled({ departmentId: department.id, assigneeId: officer.id, dueAt });
    for (const hours of [0, 5, 1, 0, 5, 1]) await runTimers(testTime({ hours }));
    expect(await eventsOf(report.id)).toEqual(['report.warned', 'report.overdue']);
    await runTimers(testTime({ days: 9 }));
    expect(await eventsOf(report.id)).toHaveLength(4);
  });

  test('what was late for weeks when nobody watched is history', async () => {
    const report = await handled({ dueAt: testTime({ days: -40 }), receivedAt: testTime({ days: -80 }) });
    await runTimers(testNow);
    expect(await eventsOf(report.id)).toEqual([]);
  });
});

describe('several workers', () => {
  test('at once tell each step once', async () => {
    const { department, officer } = await office();
    const reports = [];
    for (let n = 0; n < 30; n++)
      reports.push(
        await handled({ departmentId: department.id, assigneeId: officer.id, dueAt: testTime({ hours: 2 }) }),
      );
    const runs = await atOnce(6, () => runTimers(testNow));
    expect(runs.filter((run) => run.status === 'rejected')).toEqual([]);
    for (const { id } of reports) {
      expect(await eventsOf(id)).toEqual(['report.warned']);
      expect(await noticesOf(id)).toHaveLength(1);
    }
  });

  test('leave a case alone that somebody is changing, and tell it in the next round', async () => {
    const { department, officer } = await office();
    const dueAt = testTime({ hours: 2 });
    const report = await handled({ departmentId: department.id, assigneeId: officer.id, dueAt });
    await withSecondConnection(async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT id FROM report WHERE id = $1 FOR NO KEY UPDATE', [report.id]);
      await runTimers(testNow);
      expect(await eventsOf(report.id)).toEqual([]);
      await client.query('COMMIT');
    });
    await runTimers(testNow);
    expect(await eventsOf(report.id)).toEqual(['report.warned']);
  });
});
