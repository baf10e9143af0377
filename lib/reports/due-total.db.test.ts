import { beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { foldTallies, nothingFolded } from '@/lib/jobs/fold-tallies';
import { testNow, testTime } from '@/lib/testing/clock';
import { contextFor, createCategory, createChannel, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { countReports } from './count-reports';
import { listReports } from './list-reports';
import { filterMoment } from '@/lib/lists/filter-moment';
import { reportList } from './report-list-params';

let everybody: PersonActor;
const made: { id: number }[] = [];

beforeAll(async () => {
  everybody = await createPerson({ grants: { 'report.read': 'all', 'report.read_private': 'all' } });
  const facts = { categoryId: (await createCategory()).id, channelId: (await createChannel()).id };
  // Around the moment of the list, the end of its day in UTC+7 and the end of its day in UTC.
  for (const hours of [-80, -40, -12, -10, -2, 0, 2, 6, 9, 13.9, 14, 15, 20, 30, 60, 200])
    made.push(await createReport({ ...facts, state: 'accepted', dueAt: testTime({ hours }) }));
});

/** What the list says is as many as it shows, and as many as the counter counts. */
async function expectTotals(): Promise<Record<string, number>> {
  const ctx = contextFor(everybody);
  const totals: Record<string, number> = {};
  for (const lateness of ['late', 'due_soon', 'on_time']) {
    for (const more of [{ sort: 'dueAt' }, { sort: '-receivedAt', status: 'open' }]) {
      const { params } = reportList.parse({ lateness, pageSize: '100', ...more });
      const page = await listReports(ctx, params);
      expect(page.rows).toHaveLength(page.total);
      expect(page.rows.every((row) => row.lateness === lateness)).toBe(true);
      const counted = await countReports(everybody, params, await filterMoment(ctx.now));
      expect(counted).toEqual({ total: page.total, totalIsExact: true });
      totals[lateness] = page.total;
    }
  }
  return totals;
}

it('counts late, due soon and on time exactly, from the tally and the day begun (B1)', async () => {
  const before = await expectTotals();
  expect(before.late).toBe(5);
  expect(Object.values(before).reduce((sum, n) => sum + n, 0)).toBe(made.length);
  const [closed, paused, moved] = made;
  const change = (report: { id: number } | undefined, data: object) =>
    db().report.update({ where: { id: report?.id }, data });
  await change(closed, { state: 'answered', closedAt: testNow });
  await change(paused, { state: 'awaiting_citizen', dueAt: null, pausedMinutesLeft: 60 });
  await change(moved, { dueAt: testTime({ days: 9 }) });
  const after = await expectTotals();
  expect(after.late).toBe(2);
  expect(after.on_time).toBe((before.on_time ?? 0) + 1);
  await foldTallies(nothingFolded);
  expect(await expectTotals()).toEqual(after);
});
