/** The database goes away and comes back: a real worker does its work again by itself. */
import type pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { asOwner } from '@/lib/testing/second-connection';
import { allowQueue, endWorker, startWorker } from '@/lib/testing/worker-process';

const slowly = { interval: 100, timeout: 90_000 };
const isTold = (subjectId: number) =>
  expect.poll(() => db().notice.count({ where: { subjectId } }), slowly).toBeGreaterThan(0);

async function lateReport(): Promise<number> {
  const { id: assigneeId } = await createPerson();
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
  return (await createReport({ state: 'assigned', assigneeId, receivedAt: hours(-48), dueAt: hours(-5) })).id;
}

/** Ends every connection of the application, and lets no new one in until the work is done. */
async function withoutDatabase(client: pg.Client, work: () => Promise<unknown>): Promise<void> {
  const database = client.escapeIdentifier(client.database ?? '');
  await client.query(`ALTER DATABASE ${database} CONNECTION LIMIT 0`);
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename <> current_user`);
  try {
    await work();
  } finally {
    await client.query(`ALTER DATABASE ${database} CONNECTION LIMIT -1`);
  }
}

beforeAll(async () => {
  const everyDay = Array.from({ length: 7 }, () => [['00:00', '24:00']]);
  await db().workingCalendar.update({ where: { code: 'office' }, data: { week: everyDay } });
  await allowQueue();
});

test('at the turn of a minute, when the queue asks for what is due', async () => {
  const worker = startWorker();
  await isTold(await lateReport());
  await asOwner((client) =>
    withoutDatabase(client, () => expect.poll(worker.said, slowly).toContain('the queue lost its database')),
  );
  await isTold(await lateReport());
  expect(await endWorker(worker, 'SIGTERM')).toBe(0);
}, 240_000);

test('while a job is in hand', async () => {
  const report = await lateReport();
  await asOwner(async (holder) => {
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE deadline_timer');
    const worker = startWorker();
    await asOwner(async (client) => {
      const waiting = () =>
        client.query(`SELECT FROM pg_locks WHERE relation = 'deadline_timer'::regclass AND NOT granted`);
      await expect.poll(async () => (await waiting()).rowCount, slowly).toBeGreaterThan(0);
      await withoutDatabase(client, () =>
        expect.poll(worker.said, slowly).toContain('Failed to release job'),
      );
    });
    await holder.query('COMMIT');
    await isTold(report);
    expect(await endWorker(worker, 'SIGTERM')).toBe(0);
  });
}, 240_000);
