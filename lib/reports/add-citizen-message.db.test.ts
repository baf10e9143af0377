import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createChannel, createDepartment, createPerson } from '@/lib/testing/factories';
import { phonePhoto } from '@/lib/testing/photo-factory';
import { createReport, type ReportFacts } from '@/lib/testing/report-factory';
import { atOnce } from '@/lib/testing/second-connection';
import { addCitizenMessage } from './add-citizen-message';
import { askCitizen } from './ask-citizen';
import { findReplyQuestion } from './find-reply-question';
import { getReport } from './get-report';
import { recordCitizenReply } from './record-citizen-reply';
import { rejectReport } from './reject-report';
import { closedStates, openStates } from './report';

const at = (local: string) => new Date(`${local}:00+07:00`);
const day = 24 * 60 * 60_000;
const grants = { 'report.read': 'all', 'report.ask_citizen': 'all', 'report.reject': 'all' } as const;
const around = { requestId: 'test', address: '127.0.0.1' };
const publicAt = (now = testNow): Context => ({ actor: { kind: 'public' }, now, ...around });
let channelId: number;
const appAt = (now = testNow): Context => ({
  actor: { kind: 'api_key', id: 1, name: 'App', channelId },
  now,
  ...around,
});

beforeAll(async () => {
  channelId = (await createChannel()).id;
});
const own = (facts: ReportFacts = {}) => createReport({ state: 'in_progress', channelId, ...facts });
const stored = (id: number) => db().report.findUniqueOrThrow({ where: { id } });
const written = (reportId: number) =>
  Promise.all([
    db().citizenMessage.count({ where: { reportId } }),
    db().reportEvent.count({ where: { reportId } }),
    db().auditEntry.count({ where: { subjectId: reportId, action: 'report.add_citizen_message' } }),
    db().outboxMessage.count({ where: { subjectId: reportId, topic: 'report.changed' } }),
  ]);

/** A report that waits for the answer to a question, with the link to it. */
async function asked(now = testNow) {
  const report = await own({ dueAt: at('2026-06-12T17:00') });
  const officer = await createPerson({ grants });
  await askCitizen(contextFor(officer, now), { code: report.code, version: 1, message: 'Số nhà bao nhiêu?' });
  const detail = await getReport(contextFor(officer, now), report.code);
  const url = detail.replyLink?.url ?? '';
  return { report, officer, url, token: url.split('/').at(-1) ?? '' };
}

describe('addCitizenMessage', () => {
  it.each(openStates.filter((state) => state !== 'awaiting_citizen'))(
    'adds to a report that is %s and changes nothing else in it',
    async (state) => {
      const report = await own({ state });
      const made = await addCitizenMessage(
        appAt(),
        { by: 'app', code: report.code },
        { text: 'Thêm: gần chợ.' },
      );
      expect(made).toMatchObject({ code: report.code, photos: 0, receivedAt: testNow.toISOString() });
      expect(await stored(report.id)).toEqual({ ...report, updatedAt: testNow, publicUpdatedAt: testNow });
      expect(await written(report.id)).toEqual([1, 1, 1, 1]);
      const reader = contextFor(await createPerson({ grants }));
      const { timeline } = await getReport(reader, report.code);
      expect(timeline.filter((entry) => entry.type === 'message')).toMatchObject([
        { kind: 'message', direction: 'from_citizen', text: 'Thêm: gần chợ.', isPublic: true },
      ]);
      expect(timeline.filter((entry) => entry.type === 'event')).toMatchObject([
        { kind: 'report.citizen_wrote', actor: 'App', isPublic: true },
      ]);
    },
  );

  it('is the reply while the office waits: the clock goes on with exactly what was left', async () => {
    const { report, officer } = await asked(at('2026-06-10T10:00'));
    const monday = at('2026-06-15T08:00');
    await addCitizenMessage(appAt(monday), { by: 'app', code: report.code }, { text: 'Số 12.' });
    const now = await stored(report.id);
    expect(now).toMatchObject({
      state: 'in_progress',
      dueAt: at('2026-06-17T15:00'),
      pausedMinutesLeft: null,
      version: 3,
    });
    expect(await db().deadlinePause.count({ where: { reportId: report.id, endedAt: null } })).toBe(0);
    const detail = await getReport(contextFor(officer, monday), report.code);
    expect(detail.replyLink).toBeNull();
    expect(detail.timeline.at(-1)).toMatchObject({ kind: 'reply', text: 'Số 12.' });
    const [entry] = await db().auditEntry.findMany({
      where: { action: 'report.add_citizen_message', subjectId: report.id },
    });
    expect(entry).toMatchObject({ actorKind: 'api_key', data: { after: { state: 'in_progress' } } });

    // The same as when an officer writes it down.
    const other = await asked(at('2026-06-10T10:00'));
    await recordCitizenReply(contextFor(other.officer, monday), {
      code: other.report.code,
      version: 2,
      message: 'Số 12.',
    });
    const byOfficer = await stored(other.report.id);
    for (const name of [
      'state',
      'dueAt',
      'pausedMinutesLeft',
      'version',
      'updatedAt',
      'publicUpdatedAt',
    ] as const)
      expect(now[name]).toEqual(byOfficer[name]);
  });

  it('keeps photos with the message, without metadata and with their originals', async () => {
    const report = await own();
    const bytes = await phonePhoto();
    const photos = [{ field: 'photos', name: 'anh.jpg', bytes }];
    const made = await addCitizenMessage(
      appAt(),
      { by: 'app', code: report.code },
      { text: 'Ảnh đây.' },
      { photos },
    );
    const detail = await getReport(contextFor(await createPerson({ grants })), report.code);
    expect(detail.photos).toMatchObject([
      { name: 'anh.jpg', hasOriginal: true, isPublic: false, messageId: `message-${made.messageId}` },
    ]);
    expect(detail.timeline.find((entry) => entry.type === 'message')?.data).toMatchObject({ photos: 1 });
  });

  it.each(closedStates)('is refused on a report that is %s, and nothing is written', async (state) => {
    const report = await own({ state });
    const sent = addCitizenMessage(appAt(), { by: 'app', code: report.code }, { text: 'Vẫn còn.' });
    await expect(sent).rejects.toMatchObject({ code: 'refused', messageKey: 'report_closed' });
    expect(await stored(report.id)).toEqual(report);
    expect(await written(report.id)).toEqual([0, 0, 0, 0]);
  });

  it('finds of an app only the reports of its channel, and with a phone only those of that phone', async () => {
    const sender = { name: 'An', phone: '0912345678' };
    const mine = await own({ sender, isPrivate: true });
    const theirs = await createReport({ state: 'in_progress', sender });
    const text = 'Thêm thông tin.';
    const codeOf = async (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: { code: string; messageKey: string }) => `${error.code} ${error.messageKey}`,
      );
    const send = (code: string, phone?: string) =>
      codeOf(addCitizenMessage(appAt(), { by: 'app', code, phone }, { text }));
    expect(await send(theirs.code)).toBe('not_found not_found');
    expect(await send('PA-1999-000001')).toBe('not_found not_found');
    expect(await send(mine.code, '0912345679')).toBe('not_found not_found');
    expect(await written(theirs.id)).toEqual([0, 0, 0, 0]);
    expect(await stored(theirs.id)).toEqual(theirs);
    expect(await send(mine.code, '+84 912 345 678')).toBe('done');
    // On /track a private report does not exist, for whoever has its code and phone.
    expect(await codeOf(addCitizenMessage(publicAt(), { by: 'track', code: mine.code }, { text }))).toBe(
      'not_found not_found',
    );
    expect(await codeOf(addCitizenMessage(publicAt(), { by: 'app', code: mine.code }, { text }))).toMatch(
      'unauthenticated',
    );
    expect(await codeOf(addCitizenMessage(appAt(), { by: 'track', code: theirs.code }, { text }))).toMatch(
      'unauthenticated',
    );
  });

  it('of two answers at once both are kept, and the clock runs on once', async () => {
    const { report } = await asked();
    const sent = await atOnce(2, (i) =>
      addCitizenMessage(appAt(), { by: 'app', code: report.code }, { text: `Lần ${i}` }),
    );
    expect(sent.map((each) => each.status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await stored(report.id)).toMatchObject({ version: 3, state: 'in_progress' });
    const kinds = await db().citizenMessage.findMany({
      where: { reportId: report.id },
      orderBy: { id: 'asc' },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(['question', 'reply', 'message']);
  });

  it('and an officer at once: one of them has the change, the other a conflict or a place after it', async () => {
    const { report, officer } = await asked();
    const [citizen, written] = await atOnce(2, async (i) =>
      i === 0
        ? addCitizenMessage(appAt(), { by: 'app', code: report.code }, { text: 'Số 12.' })
        : recordCitizenReply(contextFor(officer), { code: report.code, version: 2, message: 'Số 12.' }),
    );
    expect(citizen?.status).toBe('fulfilled');
    if (written?.status === 'rejected') expect(written.reason).toMatchObject({ code: 'conflict' });
    expect(await stored(report.id)).toMatchObject({ version: 3, state: 'in_progress' });
  });
});

describe('the link to a question', () => {
  it('shows the question and takes one answer', async () => {
    const { report, url, token } = await asked();
    expect(url).toBe(`http://localhost:3000/track/reply/${token}`);
    const { tokenHash } = await db().replyLink.findFirstOrThrow({
      where: { message: { reportId: report.id } },
    });
    expect(tokenHash).not.toContain(token);
    expect(await findReplyQuestion(token, testNow)).toMatchObject({
      status: 'open',
      code: report.code,
      question: 'Số nhà bao nhiêu?',
      expiresAt: new Date(testNow.getTime() + 7 * day).toISOString(),
    });
    await addCitizenMessage(publicAt(), { by: 'link', token }, { text: 'Số 12.' });
    expect(await stored(report.id)).toMatchObject({ state: 'in_progress' });
    expect(await findReplyQuestion(token, testNow)).toEqual({ status: 'used' });
    const again = addCitizenMessage(publicAt(), { by: 'link', token }, { text: 'Số 13.' });
    await expect(again).rejects.toMatchObject({ code: 'refused', messageKey: 'reply_link_used' });
    expect(
      await db().citizenMessage.count({ where: { reportId: report.id, direction: 'from_citizen' } }),
    ).toBe(1);
  });

  it('is dead after its days, once the question was answered another way, and when it is none', async () => {
    const old = await asked();
    const late = new Date(testNow.getTime() + 7 * day);
    expect(await findReplyQuestion(old.token, late)).toEqual({ status: 'expired' });
    await expect(
      addCitizenMessage(publicAt(late), { by: 'link', token: old.token }, { text: 'Muộn.' }),
    ).rejects.toMatchObject({ messageKey: 'reply_link_expired' });
    expect(await stored(old.report.id)).toMatchObject({ state: 'awaiting_citizen' });

    const told = await asked();
    await recordCitizenReply(contextFor(told.officer), {
      code: told.report.code,
      version: 2,
      message: 'Số 12.',
    });
    expect(await findReplyQuestion(told.token, testNow)).toEqual({ status: 'used' });
    const refused = await asked();
    await rejectReport(contextFor(refused.officer), {
      code: refused.report.code,
      version: 2,
      reason: 'Không rõ.',
    });
    expect(await findReplyQuestion(refused.token, testNow)).toEqual({ status: 'used' });
    expect(await findReplyQuestion('nonsense', testNow)).toEqual({ status: 'unknown' });
    await expect(
      addCitizenMessage(publicAt(), { by: 'link', token: 'nonsense' }, { text: 'x' }),
    ).rejects.toMatchObject({ code: 'not_found', messageKey: 'reply_link_unknown' });
  });

  it('of two who send at once serves one', async () => {
    const { report, token } = await asked();
    const sent = await atOnce(2, (i) =>
      addCitizenMessage(publicAt(), { by: 'link', token }, { text: `Lần ${i}` }),
    );
    expect(sent.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db().citizenMessage.count({ where: { reportId: report.id, kind: 'reply' } })).toBe(1);
  });

  it('is told to the outbox by its id, and shown to whoever may ask the citizen and to nobody else', async () => {
    const { report, url, token } = await asked();
    const [message] = await db().outboxMessage.findMany({
      where: { subjectId: report.id, topic: 'citizen.asked' },
    });
    expect(message?.payload).toMatchObject({ code: report.code, replyLinkId: expect.any(String) });
    expect(JSON.stringify(message?.payload)).not.toContain(token);
    const reader = await createPerson({
      departmentId: (await createDepartment()).id,
      grants: { 'report.read': 'all' },
    });
    const seen = await getReport(contextFor(reader), report.code);
    expect(seen.replyLink).toBeNull();
    expect(JSON.stringify(seen)).not.toContain(url);
  });
});
