import { afterAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import type { Subject } from '@/lib/cases/write-audited-change';
import { transaction } from '@/lib/db/transaction';
import { handOverDossier } from '@/lib/dossiers/hand-over-dossier';
import { receiveDossier } from '@/lib/dossiers/receive-dossier';
import { writeOutboxMessage } from '@/lib/outbox/write-outbox-message';
import { everyDossierRight, openDossierOffice, receiptOf } from '@/lib/testing/dossier-office';
import { contextFor, createDepartment, createPerson } from '@/lib/testing/factories';
import { withSecondConnection } from '@/lib/testing/second-connection';
import { eventStream, type Recheck } from './event-stream';
import { countSubscribers, listMissed, stopHub } from './hub';
import { textChanged } from './live-event';

afterAll(stopHub);

type Told = {
  event: string;
  data: { topic?: string; code?: string; personId?: number; messageKey?: string };
  id?: string;
};

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

type Facts = { departmentIds?: number[]; personIds?: number[]; isPrivate?: boolean };
function tellOf(subject: Subject, code: string, facts: Facts) {
  const payload = { code, state: 'new', departmentIds: [], personIds: [], isPrivate: false, ...facts };
  return transaction((tx) => writeOutboxMessage(tx, `${subject}.changed`, 1, payload));
}

describe.each(['report', 'dossier'] as const)('live events of a %s', (subject) => {
  const read = `${subject}.read` as const;
  const code = (n: number) => `${subject}-${n}`;
  const tell = (of: string, facts: Facts) => tellOf(subject, of, facts);

  test('reach the person in reach within two seconds, and nobody else', async () => {
    const department = await createDepartment();
    const near = await createPerson({ departmentId: department.id, grants: { [read]: 'department' } });
    const far = await createPerson({ grants: { [read]: 'department' } });
    const [nearby, away] = [listen(near), listen(far)];
    await Promise.all([nearby.until(isHello), away.until(isHello)]);
    const start = performance.now();
    await tell(code(1), { departmentIds: [department.id] });
    await nearby.until(isCode(code(1)));
    expect(performance.now() - start).toBeLessThan(2_000);
    // A later event for the other person proves that the first one did not just come late.
    await tell(code(2), { departmentIds: [far.departmentId] });
    await away.until(isCode(code(2)));
    expect(away.told.some(isCode(code(1)))).toBe(false);
    expect(nearby.told.some(isCode(code(2)))).toBe(false);
    await Promise.all([nearby.leave(), away.leave()]);
    expect(countSubscribers()).toBe(0);
  });

  test('nothing is told before commit, and nothing at all after a rollback', async () => {
    const actor = await createPerson({ grants: { [read]: 'all' } });
    const page = listen(actor);
    await page.until(isHello);
    await withSecondConnection(async (client) => {
      const payload = {
        code: code(5),
        state: 'new',
        departmentIds: [],
        personIds: [],
        isPrivate: false,
      };
      const insert = `INSERT INTO outbox_message (topic, subject_id, payload) VALUES ('${subject}.created', 1, $1)`;
      await client.query('BEGIN');
      await client.query(insert, [payload]);
      await tell(code(6), {});
      await page.until(isCode(code(6)));
      expect(page.told.some(isCode(code(5)))).toBe(false);
      await client.query('COMMIT');
      await page.until(isCode(code(5)));
      await client.query('BEGIN');
      await client.query(insert, [{ ...payload, code: code(7) }]);
      await client.query('ROLLBACK');
    });
    await tell(code(8), {});
    await page.until(isCode(code(8)));
    expect(page.told.some(isCode(code(7)))).toBe(false);
    await page.leave();
  });

  test('what was missed is replayed within reach', async () => {
    const actor = await createPerson({ grants: { [read]: 'department' } });
    const page = listen(actor);
    await page.until(isHello);
    await tell(code(9), { departmentIds: [actor.departmentId] });
    const { id } = await page.until(isCode(code(9)));
    await page.leave();
    await tell(code(10), { departmentIds: [actor.departmentId] });
    await tell(code(11), {});
    const back = listen(actor, { after: id });
    await back.until(isCode(code(10)));
    await back.leave();
    expect((await listMissed(actor, id ?? '0')).map(({ code }) => code)).not.toContain(code(11));
  });

  test.each([
    ['locked', 'session_locked'],
    ['ended', 'unauthenticated'],
  ] as const)('a session that is %s ends the stream', async (state, key) => {
    const actor = await createPerson({ grants: { [read]: 'all' } });
    const page = listen(actor, { recheck: async () => state, beatMs: 20 });
    expect(await page.until(({ event }) => event === 'end')).toMatchObject({ data: { messageKey: key } });
    await page.reading;
    expect(countSubscribers()).toBe(0);
  });

  test('a role taken away acts on the open stream', async () => {
    const actor = await createPerson({ grants: { [read]: 'all' } });
    const page = listen(actor, { recheck: async () => ({ ...actor, grants: [] }), beatMs: 20 });
    await page.until(({ event }) => event === 'beat');
    const seen = page.told.length;
    await page.until((one) => one.event === 'beat' && page.told.indexOf(one) > seen + 1);
    await tell(code(12), {});
    const other = await createPerson({ grants: { [read]: 'all' } });
    const witness = listen(other, { after: '1' });
    await witness.until(isCode(code(12)));
    expect(page.told.some(isCode(code(12)))).toBe(false);
    await Promise.all([page.leave(), witness.leave()]);
  });
});

describe('live events', () => {
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
    await tellOf('report', 'PA-3', { isPrivate: true });
    await tellOf('report', 'PA-4', {});
    await Promise.all([one.until(isCode('PA-4')), two.until(isCode('PA-4'))]);
    expect(one.told.some(isCode('PA-3'))).toBe(false);
    expect(two.told.some(isCode('PA-3'))).toBe(true);
    await Promise.all([one.leave(), two.leave()]);
  });

  test('of dossiers are told by the verbs themselves: received here, handed over there', async () => {
    const office = await openDossierOffice();
    const near = await createPerson({
      departmentId: office.competent.id,
      grants: { ...everyDossierRight, 'dossier.read': 'department' },
    });
    const far = await createPerson({ grants: { 'dossier.read': 'department', 'report.read': 'all' } });
    const [nearby, away] = [listen(near), listen(far)];
    await Promise.all([nearby.until(isHello), away.until(isHello)]);
    const { code } = await receiveDossier(contextFor(office.clerk), receiptOf(office));
    expect(await nearby.until(isCode(code))).toMatchObject({ data: { topic: 'dossier.created' } });
    const change = (one: Told) => isCode(code)(one) && one.data.topic === 'dossier.changed';
    await handOverDossier(contextFor(office.clerk), { code, version: 1, step: 'next', assigneeId: null });
    await nearby.until(change);
    await tellOf('dossier', 'last', { departmentIds: [far.departmentId] });
    await away.until(isCode('last'));
    expect(away.told.some(isCode(code))).toBe(false);
    await Promise.all([nearby.leave(), away.leave()]);
  });
});
