import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { blocksOn, dayOf, isWorkingDay } from '@/lib/deadlines/working-time';
import { acceptReport } from '@/lib/reports/accept-report';
import { createReport } from '@/lib/reports/create-report';
import { contextFor, createCategory, createPerson } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import type { DayChange } from './calendar-change';
import { ApplyCalendarChange, ChangeCalendar } from './calendar-change-schema';
import { changeCalendar } from './change-calendar';
import { getCalendar } from './get-calendar';
import { listCalendars } from './list-calendars';
import { previewCalendarChange } from './preview-calendar-change';
import { tryCalendarDays } from './try-calendar-days';

const at = (local: string) => new Date(`${local}:00+07:00`);
const person = await createPerson({
  grants: { 'settings.manage': 'all', 'report.read': 'all', 'report.create': 'all', 'report.accept': 'all' },
});
const other = contextFor(await createPerson({ grants: { 'role.manage': 'all', 'report.read': 'all' } }));
const by = (local: string) => contextFor(person, at(local));
const off = (date: string, kind: 'holiday' | 'swap_off' | 'makeup_work' = 'holiday'): DayChange => ({
  date,
  day: { kind, name: 'Nghỉ thử', source: 'Thông báo thử', isOfficial: true },
});
const office = () => db().workingCalendar.findUniqueOrThrow({ where: { code: 'office' } });
const category = await createCategory();

async function receive(local: string) {
  const facts = {
    categoryCode: category.code,
    description: 'Ổ gà trước cổng trường.',
    address: '12 Nguyễn Trãi',
  };
  return createReport(by(local), facts);
}
const stored = (id: number) => db().report.findUniqueOrThrow({ where: { id } });

async function changeOf(days: DayChange[], hours: object | null = null) {
  const { id, version } = await office();
  return ChangeCalendar.parse({ id, version, days, hours });
}
const apply = async (ctx: typeof other, change: ChangeCalendar, fingerprint: string) =>
  changeCalendar(
    ctx,
    ApplyCalendarChange.parse({ change: JSON.parse(JSON.stringify(change)) as object, fingerprint }),
  );

/** Previews and saves, as an admin does. */
async function save(days: DayChange[], local: string) {
  const ctx = by(local);
  const change = await changeOf(days);
  const preview = await previewCalendarChange(ctx, change);
  return { preview, done: await changeCalendar(ctx, { change, fingerprint: preview.fingerprint }) };
}

describe('changing days of the office’s calendar', () => {
  it('previews the due dates that move and writes nothing; saving moves exactly those, with history and word to all', async () => {
    // Promised: acceptance Thu 4 June 09:00, a word by Mon 8 June, an answer by Fri 12 June.
    const { id, code } = await receive('2026-06-03T09:00');
    const before = await stored(id);
    const ctx = by('2026-06-03T10:00');
    const change = await changeOf([off('2026-06-04')]);
    const preview = await previewCalendarChange(ctx, change);
    const rows = preview.rows.filter((row) => row.code === code);
    expect(rows).toEqual([
      {
        subject: 'report',
        code,
        clock: 'accept',
        from: at('2026-06-04T09:00').toISOString(),
        to: at('2026-06-05T09:00').toISOString(),
      },
      {
        subject: 'report',
        code,
        clock: 'next_update',
        from: at('2026-06-08T17:00').toISOString(),
        to: at('2026-06-09T17:00').toISOString(),
      },
      {
        subject: 'report',
        code,
        clock: 'resolve',
        from: at('2026-06-12T17:00').toISOString(),
        to: at('2026-06-15T17:00').toISOString(),
      },
    ]);
    expect(preview).toMatchObject({ total: 3, cases: 1 });
    expect(await stored(id)).toEqual(before);
    expect(isWorkingDay(await loadCalendar(), '2026-06-04')).toBe(true);

    expect(await changeCalendar(ctx, { change, fingerprint: preview.fingerprint })).toMatchObject({
      moved: 3,
    });
    expect(await stored(id)).toMatchObject({
      acceptDueAt: at('2026-06-05T09:00'),
      nextUpdateDueAt: at('2026-06-09T17:00'),
      dueAt: at('2026-06-15T17:00'),
      version: before.version + 1,
    });
    expect(isWorkingDay(await loadCalendar(), '2026-06-04')).toBe(false);
    expect(
      await db().reportEvent.findFirst({ where: { reportId: id }, orderBy: { id: 'desc' } }),
    ).toMatchObject({
      kind: 'report.due_moved',
      isPublic: false,
      data: { fields: ['dueAt'], version: before.version + 1, to: at('2026-06-15T17:00').toISOString() },
    });
    const message = { topic: 'report.changed', subjectId: id };
    expect(await db().outboxMessage.findFirst({ where: message, orderBy: { id: 'desc' } })).toMatchObject({
      payload: { code, state: 'new', isPrivate: false },
    });
    const { history } = await getCalendar(ctx, change.id);
    expect(history[0]).toMatchObject({
      action: 'calendar.change',
      before: { days: [] },
      after: { days: [{ date: '2026-06-04', kind: 'holiday' }], moved: 3 },
    });
  });

  it('moves back what it moved when the day is ordinary again, and earlier for a day made up', async () => {
    const { id } = await receive('2026-07-01T09:00');
    await save([off('2026-07-06'), off('2026-07-04', 'makeup_work')], '2026-07-01T10:00');
    // Saturday is worked instead of Monday: the seventh day stays, the third comes earlier.
    expect(await stored(id)).toMatchObject({
      nextUpdateDueAt: at('2026-07-04T17:00'),
      dueAt: at('2026-07-10T17:00'),
    });
    await save([{ date: '2026-07-06', day: null }], '2026-07-01T11:00');
    expect(await stored(id)).toMatchObject({ dueAt: at('2026-07-09T17:00') });
  });

  it('never rewrites what was judged, nor a date that was given otherwise', async () => {
    const judged = await receive('2026-08-03T09:00');
    await acceptReport(by('2026-08-03T11:00'), { code: judged.code, version: 1 });
    const given = await receive('2026-08-03T09:00');
    await db().report.update({ where: { id: given.id }, data: { dueAt: at('2026-08-20T12:34') } });
    const closed = await receive('2026-08-03T09:00');
    const ending = { state: 'rejected', closedAt: at('2026-08-03T12:00') };
    await db().report.update({ where: { id: closed.id }, data: ending });
    const judgements = await db().deadlineJudgement.findMany({ where: { reportId: judged.id } });
    await save([off('2026-08-04')], '2026-08-03T14:00');
    expect(await stored(judged.id)).toMatchObject({
      acceptDueAt: at('2026-08-04T09:00'),
      dueAt: at('2026-08-13T17:00'),
    });
    expect(await db().deadlineJudgement.findMany({ where: { reportId: judged.id } })).toEqual(judgements);
    expect(await stored(given.id)).toMatchObject({
      dueAt: at('2026-08-20T12:34'),
      acceptDueAt: at('2026-08-05T09:00'),
    });
    expect(await stored(closed.id)).toMatchObject({ dueAt: at('2026-08-12T17:00'), version: 1 });
  });

  it('names no case that the admin does not reach, but counts it', async () => {
    await receive('2026-09-07T09:00');
    const blind = contextFor(
      await createPerson({ grants: { 'settings.manage': 'all' } }),
      at('2026-09-07T10:00'),
    );
    const preview = await previewCalendarChange(blind, await changeOf([off('2026-09-08')]));
    expect(preview).toMatchObject({ total: 3, cases: 1 });
    expect(preview.rows.map((row) => row.code)).toEqual([null, null, null]);
  });
});

describe('a change is refused', () => {
  it('when other dates would move than those previewed, and then nothing is written', async () => {
    const first = await receive('2026-10-05T09:00');
    const ctx = by('2026-10-05T10:00');
    const change = await changeOf([off('2026-10-06')]);
    const { fingerprint } = await previewCalendarChange(ctx, change);
    await receive('2026-10-05T09:30');
    const before = [await stored(first.id), await office(), await db().calendarDay.count()];
    await expect(apply(ctx, change, fingerprint)).rejects.toMatchObject({ messageKey: 'preview_stale' });
    expect([await stored(first.id), await office(), await db().calendarDay.count()]).toEqual(before);
    const again = await previewCalendarChange(ctx, change);
    expect(await apply(ctx, change, again.fingerprint)).toMatchObject({ moved: again.total });
  });

  it('to the second of two writers, who sees what stands on the day', async () => {
    const ctx = by('2026-11-02T10:00');
    const changes = await Promise.all([
      changeOf([off('2026-11-05')]),
      changeOf([off('2026-11-05', 'swap_off')]),
    ]);
    const results = await atOnce(2, async (i) => {
      const change = changes[i] ?? changes[0];
      const { fingerprint } = await previewCalendarChange(ctx, change);
      return changeCalendar(ctx, { change, fingerprint });
    });
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', current: { days: [{ date: '2026-11-05', day: { name: 'Nghỉ thử' } }] } },
    });
    expect(await db().calendarDay.count({ where: { date: new Date('2026-11-05') } })).toBe(1);
  });

  it('to people without the right, for a calendar that is none, and for hours that began already', async () => {
    const change = await changeOf([off('2026-12-01')]);
    const forbidden = { code: 'forbidden' };
    await expect(previewCalendarChange(other, change)).rejects.toMatchObject(forbidden);
    await expect(apply(other, change, '')).rejects.toMatchObject(forbidden);
    await expect(tryCalendarDays(other, { text: '' })).rejects.toMatchObject(forbidden);
    await expect(listCalendars(other)).rejects.toMatchObject(forbidden);
    await expect(getCalendar(other, change.id)).rejects.toMatchObject(forbidden);
    const ctx = by('2026-12-01T10:00');
    await expect(previewCalendarChange(ctx, { ...change, id: 999_999 })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      changeCalendar(ctx, { change: { ...change, id: 999_999 }, fingerprint: '' }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getCalendar(ctx, 999_999)).rejects.toMatchObject({ code: 'not_found' });
    const late = await changeOf([], {
      from: '2026-11-30',
      week: [[['08:00', '12:00']], [], [], [], [], [], []],
    });
    await expect(previewCalendarChange(ctx, late)).rejects.toMatchObject({
      fields: [{ path: 'hours.from', messageKey: 'past_day' }],
    });
    expect(await db().calendarDay.count({ where: { date: new Date('2026-12-01') } })).toBe(0);
  });
});

describe('new hours', () => {
  it('hold from their day: what is due later moves, what was worked before counts by the old hours', async () => {
    const early = await receive('2027-03-01T09:00');
    const late = await receive('2027-03-03T09:00');
    const day = [
      ['08:00', '12:00'],
      ['13:00', '16:30'],
    ];
    const ctx = by('2027-03-03T10:00');
    const change = await changeOf([], { from: '2027-03-11', week: [day, day, day, day, day, [], []] });
    const preview = await previewCalendarChange(ctx, change);
    await changeCalendar(ctx, { change, fingerprint: preview.fingerprint });
    expect(await stored(early.id)).toMatchObject({ dueAt: at('2027-03-10T17:00') });
    expect(await stored(late.id)).toMatchObject({ dueAt: at('2027-03-12T16:30') });
    const calendar = await loadCalendar();
    const blocks = (date: string) => blocksOn(calendar, dayOf(at(`${date}T00:00`))).at(-1);
    expect([blocks('2027-03-10'), blocks('2027-03-11')]).toEqual([
      [780, 1020],
      [780, 990],
    ]);
    expect((await getCalendar(ctx, change.id)).parts.hours.map((each) => each.from)).toEqual([
      null,
      '2027-03-11',
    ]);
    expect((await listCalendars(ctx))[0]).toMatchObject({ code: 'office', isDefault: true });
  });
});
