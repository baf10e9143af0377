import { afterAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { transaction } from '@/lib/db/transaction';
import { writeOutboxMessage } from '@/lib/outbox/write-outbox-message';
import { createDepartment, createPerson } from '@/lib/testing/factories';
import { withSecondConnection } from '@/lib/testing/second-connection';
import { eventStream, type Recheck } from './event-stream';
import { countSubscribers, listMissed, stopHub } from './hub';
import { textChanged } from './live-event';

afterAll(stopHub);

type Told = { event: string; data: { code?: string; personId?: number; messageKey?: string }; id?: string };

/** Reads a stream as the browser does; `until` answers the first event that fits. */
function listen(actor: PersonActor, more: { after?: string; recheck?: Recheck; beatMs?: number } = {}) {
  const abort = new AbortController();
  const recheck = more.recheck ?? (async () => actor);
  const stream = eventStream({
    actor,
    after: more.after ?? null,
    recheck,
    signal: abort.signal,
    beatMs: more.beatMs,
  });
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  const reading = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = Object.fromEntries(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: (.*)/s)),
        );
        text = text.slice(end + 2);
        told.push({ event: lines.event, data: JSON.parse(lines.data), id: lines.id });
        for (const wake of waiting) wake();
      }
    }
  })();
  const until = (fits: (one: Told) => boolean) =>
    new Promise<Told>((resolve) => {
      const look = () => {
        const found = told.find(fits);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { told, until, reading, leave: () => (abort.abort(), reading) };
}

const isCode = (code: string) => (one: Told) => one.data.code === code;
const isHello = (one: Told) => one.event === 'hello';

function tell(code: string, facts: { departmentIds?: number[]; personIds?: number[]; isPrivate?: boolean }) {
  const payload = { code, state: 'new', departmentIds: [], personIds: [], isPrivate: false, ...facts };
  return transaction((tx) => writeOutboxMessage(tx, 'report.changed', 1, payload));
}

describe('live events', () => {
  test('reach the person in reach within two seconds, and nobody else', async () => {
    const department = await createDepartment();
    const near = await createPerson({ departmentId: department.id, grants: { 'report.read': 'department' } });
    const far = await createPerson({ grants: { 'report.read': 'department' } });
    const [nearby, away] = [listen(near), listen(far)];
    await Promise.all([nearby.until(isHello), away.until(isHello)]);
    const start = performance.now();
    await tell('PA-2026-000001', { departmentIds: [department.id] });
    await nearby.until(isCode('PA-2026-000001'));
    expect(performance.now() - start).toBeLessThan(2_000);
    // A later event for the other person proves that the first one did not just come late.
    await tell('PA-2026-000002', { departmentIds: [far.departmentId] });
    await away.until(isCode('PA-2026-000002'));
    expect(away.told.some(isCode('PA-2026-000001'))).toBe(false);
    expect(nearby.told.some(isCode('PA-2026-000002'))).toBe(false);
    await Promise.all([nearby.leave(), away.leave()]);
    expect(countSubscribers()).toBe(0);
  });

  test('that a text was worded anew reaches everybody at the desk', async () => {
    const page = listen(await createPerson());
    await page.until(isHello);
    await transaction((tx) => writeOutboxMessage(tx, textChanged, 0, {}));
    expect(await page.until((one) => one.event === 'change')).toMatchObject({
      data: { topic: textChanged, code: '' },
    });
    await page.leave();
  });

  test('a private report is told only to those who may read private ones', async () => {
    const plain = await createPerson({ grants: { 'report.read': 'all' } });
    const trusted = await createPerson({ grants: { 'report.read': 'all', 'report.read_private': 'all' } });
    const [one, two] = [listen(plain), listen(trusted)];
    await Promise.all([one.until(isHello), two.until(isHello)]);
    await tell('PA-2026-000003', { isPrivate: true });
    await tell('PA-2026-000004', {});
    await Promise.all([one.until(isCode('PA-2026-000004')), two.until(isCode('PA-2026-000004'))]);
    expect(one.told.some(isCode('PA-2026-000003'))).toBe(false);
    expect(two.told.some(isCode('PA-2026-000003'))).toBe(true);
    await Promise.all([one.leave(), two.leave()]);
  });

  test('nothing is told before commit, and nothing at all after a rollback', async () => {
    const actor = await createPerson({ grants: { 'report.read': 'all' } });
    const page = listen(actor);
    await page.until(isHello);
    await withSecondConnection(async (client) => {
      const payload = {
        code: 'PA-2026-000005',
        state: 'new',
        departmentIds: [],
        personIds: [],
        isPrivate: false,
      };
      const insert = `INSERT INTO outbox_message (topic, subject_id, payload) VALUES ('report.created', 1, $1)`;
      await client.query('BEGIN');
      await client.query(insert, [payload]);
      await tell('PA-2026-000006', {});
      await page.until(isCode('PA-2026-000006'));
      expect(page.told.some(isCode('PA-2026-000005'))).toBe(false);
      await client.query('COMMIT');
      await page.until(isCode('PA-2026-000005'));
      await client.query('BEGIN');
      await client.query(insert, [{ ...payload, code: 'PA-2026-000007' }]);
      await client.query('ROLLBACK');
    });
    await tell('PA-2026-000008', {});
    await page.until(isCode('PA-2026-000008'));
    expect(page.told.some(isCode('PA-2026-000007'))).toBe(false);
    await page.leave();
  });

  test('what was missed is replayed within reach', async () => {
    const actor = await createPerson({ grants: { 'report.read': 'department' } });
    const page = listen(actor);
    await page.until(isHello);
    await tell('PA-2026-000009', { departmentIds: [actor.departmentId] });
    const { id } = await page.until(isCode('PA-2026-000009'));
    await page.leave();
    await tell('PA-2026-000010', { departmentIds: [actor.departmentId] });
    await tell('PA-2026-000011', {});
    const back = listen(actor, { after: id });
    await back.until(isCode('PA-2026-000010'));
    await back.leave();
    expect((await listMissed(actor, id ?? '0')).map(({ code }) => code)).not.toContain('PA-2026-000011');
  });

  test.each([
    ['locked', 'session_locked'],
    ['ended', 'unauthenticated'],
  ] as const)('a session that is %s ends the stream', async (state, key) => {
    const actor = await createPerson({ grants: { 'report.read': 'all' } });
    const page = listen(actor, { recheck: async () => state, beatMs: 20 });
    expect(await page.until(({ event }) => event === 'end')).toMatchObject({ data: { messageKey: key } });
    await page.reading;
    expect(countSubscribers()).toBe(0);
  });

  test('a role taken away acts on the open stream', async () => {
    const actor = await createPerson({ grants: { 'report.read': 'all' } });
    const page = listen(actor, { recheck: async () => ({ ...actor, grants: [] }), beatMs: 20 });
    await page.until(({ event }) => event === 'beat');
    const seen = page.told.length;
    await page.until((one) => one.event === 'beat' && page.told.indexOf(one) > seen + 1);
    await tell('PA-2026-000012', {});
    const other = await createPerson({ grants: { 'report.read': 'all' } });
    const witness = listen(other, { after: '1' });
    await witness.until(isCode('PA-2026-000012'));
    expect(page.told.some(isCode('PA-2026-000012'))).toBe(false);
    await Promise.all([page.leave(), witness.leave()]);
  });
});
