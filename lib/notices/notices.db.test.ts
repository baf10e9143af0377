import { expect, test } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { eventFor } from '@/lib/live/hub';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createPerson, nextNumber } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { countUnreadNotices } from './count-unread-notices';
import { listNotices } from './list-notices';
import { noticesPageSize, parseNoticeListParams } from './notice-list-params';
import { readNotices } from './read-notices';

const everything = parseNoticeListParams({});

async function tell(person: PersonActor, more: { kind?: string; readAt?: Date } = {}): Promise<string> {
  const made = await db().notice.create({
    data: {
      personId: person.id,
      kind: 'warned',
      subject: 'report',
      subjectId: 1,
      code: `PA-2026-${500_000 + nextNumber()}`,
      data: { clock: 'resolve', dueAt: testNow.toISOString() },
      createdAt: testNow,
      ...more,
    },
  });
  return String(made.id);
}

test("one sees one's own notices, the unread first and the newest first among them", async () => {
  const [mine, other] = [await createPerson(), await createPerson()];
  const old = await tell(mine);
  const read = await tell(mine, { readAt: testNow });
  const latest = await tell(mine, { kind: 'overdue' });
  await tell(other);
  const list = await listNotices(contextFor(mine), everything);
  expect(list.rows.map(({ id }) => id)).toEqual([latest, old, read]);
  expect(list).toMatchObject({ total: 3, unread: 2 });
  expect(list.rows[0]).toMatchObject({
    kind: 'overdue',
    clock: 'resolve',
    dueAt: testNow.toISOString(),
    isRead: false,
  });
  const unread = await listNotices(contextFor(mine), parseNoticeListParams({ state: 'unread' }));
  expect(unread.rows.map(({ id }) => id)).toEqual([latest, old]);
  expect(await countUnreadNotices(mine.id)).toBe(2);
});

test("reading marks one's own alone, once, and tells one's open pages", async () => {
  const [mine, other] = [await createPerson(), await createPerson()];
  const [first, theirs] = [await tell(mine), await tell(other)];
  const kept = await tell(mine);
  expect(await readNotices(contextFor(mine), { ids: [first, theirs] })).toEqual({ read: 1 });
  expect(await readNotices(contextFor(mine), { ids: [first] })).toEqual({ read: 0 });
  expect(await countUnreadNotices(other.id)).toBe(1);
  expect((await listNotices(contextFor(mine), everything)).rows.map(({ id }) => id)).toEqual([kept, first]);
  const words = await db().outboxMessage.findMany({ where: { topic: 'notice.written' } });
  const message = words.map(({ id, topic, payload }) => ({ id: String(id), topic, payload }));
  expect(message.map((word) => eventFor(mine, word)).filter(Boolean)).toHaveLength(1);
  expect(message.map((word) => eventFor(other, word)).filter(Boolean)).toEqual([]);
});

test('all read leaves what came in after the page was read, and two at once mark each once', async () => {
  const mine = await createPerson();
  const upTo = [await tell(mine), await tell(mine)].at(-1) ?? '';
  await tell(mine);
  const answers = await atOnce(2, () => readNotices(contextFor(mine), { upTo }));
  const read = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.read : -1));
  expect(read.toSorted()).toEqual([0, 2]);
  expect(await countUnreadNotices(mine.id)).toBe(1);
});

test.each(['2', '9'])('all read on page %s of two reads those of both', async (page) => {
  const mine = await createPerson();
  for (let n = 0; n <= noticesPageSize; n++) await tell(mine);
  const { newest } = await listNotices(contextFor(mine), parseNoticeListParams({ page }));
  expect(await readNotices(contextFor(mine), { upTo: newest })).toEqual({ read: noticesPageSize + 1 });
  expect(await countUnreadNotices(mine.id)).toBe(0);
});

test('nobody who is not signed in has notices', async () => {
  const outside = { ...contextFor(await createPerson()), actor: { kind: 'public' } as const };
  await expect(listNotices(outside, everything)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(readNotices(outside, { upTo: '1' })).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('an address that makes no sense asks for the first page of all', () => {
  expect(parseNoticeListParams({ state: 'x', page: '-1' })).toEqual({ state: 'all', page: 1 });
  expect(parseNoticeListParams({ state: 'unread', page: '3' })).toEqual({ state: 'unread', page: 3 });
});
