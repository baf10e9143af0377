/** Real workers on the real clock, killed in the middle: every warning and escalation happens once all the same. */
import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { row, rows, sql } from '@/lib/db/sql';
import { createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { asOwner } from '@/lib/testing/second-connection';
import { allowQueue, endWorker, startWorker } from '@/lib/testing/worker-process';

const countOf = async (table: 'notice' | 'timer') =>
  (
    await row<{ n: number }>(
      table === 'notice'
        ? sql`SELECT count(*)::int AS n FROM notice`
        : sql`SELECT count(*)::int AS n FROM deadline_timer`,
    )
  )?.n ?? 0;
const reaches = (n: number, table: 'notice' | 'timer' = 'notice') =>
  expect.poll(() => countOf(table), { interval: 5, timeout: 60_000 }).toBeGreaterThanOrEqual(n);

/** Steps of one report that happened more or less often than once, or differ between the places they are written in. */
const wrongSteps = (expected: number) =>
  rows(sql`
    WITH step AS (
      SELECT r.id, s.step, (r.due_at > now()) AS is_soon FROM report r, generate_series(-1, 2) AS s (step)),
    told AS (
      SELECT id, step,
        (CASE WHEN is_soon THEN step = -1 ELSE step >= 0 END)::int AS wanted,
        (SELECT count(*)::int FROM notice n WHERE n.subject = 'report' AND n.subject_id = step.id AND n.step = step.step) AS notices,
        (SELECT count(*)::int FROM report_event e WHERE e.report_id = step.id AND (e.data->>'step')::int = step.step) AS events,
        (SELECT count(*)::int FROM audit_entry a WHERE a.subject_kind = 'report' AND a.subject_id = step.id
          AND (a.data->>'step')::int = step.step) AS entries
      FROM step)
    SELECT * FROM told WHERE notices <> wanted OR events <> wanted OR entries <> wanted
    UNION ALL
    SELECT 0, 0, ${expected}::int, count(*)::int, 0, 0 FROM notice HAVING count(*) <> ${expected}::int
    UNION ALL
    SELECT 0, 0, ${expected}::int, 0, count(*)::int, 0 FROM outbox_message
      WHERE topic IN ('report.warned', 'report.overdue', 'report.escalated') HAVING count(*) <> ${expected}::int`);

test('workers killed in the middle, and two at once, warn and escalate exactly once', async () => {
  const everyDay = Array.from({ length: 7 }, () => [['00:00', '24:00']]);
  await db().workingCalendar.update({ where: { code: 'office' }, data: { week: everyDay } });
  const sla = await db().slaVersion.findFirstOrThrow({ where: { urgency: 'normal' } });
  await allowQueue();
  await asOwner((client) => client.query('UPDATE sla_version SET warn_hours = 2, escalate_hours = 0.5'));
  const above = await createDepartment();
  const { id: departmentId } = await createDepartment({ parentId: above.id });
  for (const id of [departmentId, above.id])
    await createPerson({ departmentId: id, grants: { 'report.approve_extension': 'subtree' } });
  const { id: assigneeId } = await createPerson({ departmentId });
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
  const { id: _first, ...like } = await createReport({
    state: 'assigned',
    departmentId,
    assigneeId,
    slaVersionId: sla.id,
    receivedAt: hours(-48),
    dueAt: hours(-5),
  });
  const late = 999;
  const soon = 1_000;
  const data = Array.from({ length: late + soon }, (_, n) => ({
    ...like,
    code: `PA-2026-${100_000 + n}`,
    dueAt: hours(n < late ? -5 - n / late : 1 + n / (late + soon) / 2),
  }));
  for (let at = 0; at < data.length; at += 250)
    await db().report.createMany({ data: data.slice(at, at + 250) });
  // Three rungs for what is late, one warning for what is due soon.
  const all = (late + 1) * 3 + soon;

  const planning = startWorker();
  await reaches(1, 'timer');
  expect(await endWorker(planning, 'SIGKILL')).toBe('SIGKILL');
  for (const part of [0.05, 0.25, 0.45, 0.65]) {
    const worker = startWorker();
    await reaches(Math.round(all * part));
    expect(await endWorker(worker, 'SIGKILL')).toBe('SIGKILL');
    // It was killed in the middle, not after the end.
    expect(await countOf('notice')).toBeLessThan(all);
  }
  const [one, other] = [startWorker(), startWorker()];
  await reaches(Math.round(all * 0.8));
  expect(await endWorker(one, 'SIGKILL')).toBe('SIGKILL');
  await reaches(all);
  expect(await endWorker(other, 'SIGTERM')).toBe(0);
  expect(await wrongSteps(all)).toEqual([]);
  const left = await row(sql`SELECT count(*)::int AS n FROM deadline_timer WHERE next_at <= now()`);
  expect(left).toEqual({ n: 0 });
}, 180_000);
