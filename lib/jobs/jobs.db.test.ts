import { afterAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { row, rows, sql } from '@/lib/db/sql';
import { testNow, testTime } from '@/lib/testing/clock';
import { createCategory, createChannel, createDepartment, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { asOwner, atOnce } from '@/lib/testing/second-connection';
import { foldTallies, nothingFolded } from './fold-tallies';
import { pruneOldRows } from './prune-old-rows';
import { jobsHealth, startJobs, stopJobs } from './runner';

type Count = { n: number };
const inTally = async () =>
  (await row<Count>(sql`SELECT coalesce(sum(count), 0)::int AS n FROM report_tally`))?.n;
const received = async () =>
  (await row<Count>(sql`SELECT coalesce(sum(received), 0)::int AS n FROM report_daily`))?.n;
const reports = async () => (await row<Count>(sql`SELECT count(*)::int AS n FROM report`))?.n;
const tallyRows = async () => (await row<Count>(sql`SELECT count(*)::int AS n FROM report_tally`))?.n;

describe('folding the tallies', () => {
  test('keeps every count while reports are written and folded at once', async () => {
    const facts = { categoryId: (await createCategory()).id, channelId: (await createChannel()).id };
    await atOnce(60, async (i) =>
      i % 4 === 3 ? foldTallies(nothingFolded) : createReport({ ...facts, state: 'new' }),
    );
    expect(await reports()).toBe(45);
    expect(await inTally()).toBe(45);
    expect(await received()).toBe(45);
    await foldTallies(nothingFolded);
    expect(await inTally()).toBe(45);
    expect(await received()).toBe(45);
    expect(await tallyRows()).toBe(1);
  });

  test('sums only the groups that changed, and drops those that came to nothing', async () => {
    const department = await createDepartment();
    const report = await createReport({ state: 'assigned', departmentId: department.id });
    const folded = await foldTallies(nothingFolded);
    expect(folded).not.toBeNull();
    await db().report.update({ where: { id: report.id }, data: { state: 'in_progress' } });
    await foldTallies(folded ?? nothingFolded);
    const states = await rows(
      sql`SELECT state, count FROM report_tally WHERE department_id = ${department.id}`,
    );
    expect(states).toEqual([{ state: 'in_progress', count: 1 }]);
  });

  test('leaves the work to the process that is doing it', async () => {
    await asOwner(async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(720001)');
      expect(await foldTallies(nothingFolded)).toBeNull();
      await client.query('ROLLBACK');
    });
    expect(await foldTallies(nothingFolded)).not.toBeNull();
  });
});

test('pruning removes only what is past its time', async () => {
  const person = await createPerson();
  const at = (days: number) => testTime({ days: -days });
  await db().outboxMessage.createMany({
    data: [8, 6].map((age) => ({
      topic: 'report.changed',
      subjectId: 1,
      payload: { age },
      createdAt: at(age),
    })),
  });
  await db().idempotencyKey.createMany({
    data: [
      { key: 'key:older', age: 31 },
      { key: 'key:younger', age: 29 },
      { key: 'body:older', age: 3 },
      { key: 'body:younger', age: 1 },
    ].map(({ key, age }) => ({
      owner: 'key:1',
      key,
      requestHash: 'h',
      reportId: 1,
      createdAt: at(age),
    })),
  });
  await db().session.createMany({
    data: [31, 29].map((age) => ({ personId: person.id, sessionVersion: 1, lastSeenAt: at(age) })),
  });
  await pruneOldRows(testNow);
  expect(await db().outboxMessage.findMany({ where: { subjectId: 1 }, select: { payload: true } })).toEqual([
    { payload: { age: 6 } },
  ]);
  expect(await db().idempotencyKey.findMany({ select: { key: true }, orderBy: { key: 'asc' } })).toEqual([
    { key: 'body:younger' },
    { key: 'key:younger' },
  ]);
  expect(await db().session.count({ where: { personId: person.id } })).toBe(1);
});

describe('the runner', () => {
  afterAll(stopJobs);

  test('starts as the application on a schema of its own, and stops', async () => {
    await asOwner((client) =>
      client.query(
        'CREATE SCHEMA graphile_worker; GRANT CREATE ON DATABASE ' +
          client.escapeIdentifier(client.database ?? '') +
          ' TO congvu_app; ALTER SCHEMA graphile_worker OWNER TO congvu_app',
      ),
    );
    await startJobs();
    expect(await jobsHealth()).toBe('off');
    await stopJobs();
  });
});
