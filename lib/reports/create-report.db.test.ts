import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { reportPromise } from '@/lib/deadlines/report-deadline';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { forgetReferenceData } from '@/lib/intake/reference-data';
import { blindIndex, decryptText } from '@/lib/personal-data/cipher';
import { testNow, testTime } from '@/lib/testing/clock';
import {
  contextFor,
  createCategory,
  createChannel,
  createDepartment,
  createPerson,
  createUnit,
  nextNumber,
} from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { createReport } from './create-report';
import { CreateReport } from './create-report-schema';

/** The context of a citizen app with a key of its own. */
async function appContext(now = testNow): Promise<Context> {
  const channel = await createChannel();
  const key = await db().apiKey.create({
    data: { name: channel.name, keyHash: `hash-${nextNumber()}`, channelId: channel.id },
  });
  const actor = { kind: 'api_key', id: key.id, name: channel.name, channelId: channel.id } as const;
  return { actor, requestId: `test-${nextNumber()}`, address: '127.0.0.1', now };
}

function input(facts: Partial<CreateReport> & { categoryCode: string }): CreateReport {
  return CreateReport.parse({
    description: 'A pothole at the gate. It is deep.',
    address: '1 Test street',
    ...facts,
  });
}

const stored = (id: number) =>
  db().report.findUniqueOrThrow({ where: { id }, include: { contact: true, events: true, answers: true } });
const sequence = (code: string) => Number(code.split('-')[2]);

beforeEach(() => forgetReferenceData());

describe('createReport', () => {
  it('writes the report, its contact, event, audit entry and outbox message together', async () => {
    const category = await createCategory();
    const ctx = await appContext();
    const made = await createReport(
      ctx,
      input({
        categoryCode: category.code,
        contact: { name: 'Nguyễn Văn An', phone: '+84 912 345 678' },
        latitude: 20.95,
        longitude: 107.08,
      }),
    );
    expect(made.code).toMatch(/^PA-2026-\d{6}$/);
    const report = await stored(made.id);
    const due = reportPromise(
      await loadCalendar(),
      {
        accept: { unit: 'working_hours', value: 8 },
        update: { unit: 'working_days', value: 3 },
        resolve: { unit: 'working_days', value: 7 },
      },
      ctx.now,
    );
    expect(report).toMatchObject({
      state: 'new',
      flow: 'field',
      urgency: 'normal',
      title: 'A pothole at the gate.',
      isPrivate: false,
      version: 1,
      receivedAt: ctx.now,
      publicUpdatedAt: ctx.now,
      categoryId: category.id,
      departmentId: null,
      involvedDepartmentIds: [],
      ...due,
    });
    expect(decryptText(report.contact!.nameCipher)).toBe('Nguyễn Văn An');
    expect(Buffer.from(report.contact!.phoneIndex!)).toEqual(Buffer.from(blindIndex('phone', '0912345678')!));
    expect(report.events).toMatchObject([
      { kind: 'report.received', isPublic: true, stateTo: 'new', actorId: null },
    ]);
    const audit = await db().auditEntry.findMany({ where: { subjectKind: 'report', subjectId: made.id } });
    expect(audit).toMatchObject([
      { action: 'report.create', actorKind: 'api_key', subjectLabel: made.code, requestId: ctx.requestId },
    ]);
    expect(JSON.stringify(audit.map((entry) => entry.data))).not.toMatch(/Nguyễn|912/);
    expect(await db().outboxMessage.findMany({ where: { subjectId: made.id } })).toMatchObject([
      {
        topic: 'report.created',
        payload: { code: made.code, state: 'new', departmentIds: [], personIds: [], isPrivate: false },
      },
    ]);
  });

  it('is private from the first second in a sensitive category', async () => {
    const category = await createCategory({ isSensitive: true });
    const made = await createReport(await appContext(), input({ categoryCode: category.code }));
    expect((await stored(made.id)).isPrivate).toBe(true);
    expect(
      (await db().outboxMessage.findFirstOrThrow({ where: { subjectId: made.id } })).payload,
    ).toMatchObject({ isPrivate: true });
  });

  it('suggests the department by rule and the committee of the nearest commune', async () => {
    const category = await createCategory();
    const near = await createUnit({ latitude: 21.3, longitude: 107.4, areaKm2: 30 });
    await createUnit({ latitude: 21.6, longitude: 107.9, areaKm2: 30 });
    const committee = await createDepartment({ kind: 'commune_committee', administrativeUnitId: near.id });
    const department = await createDepartment();
    const place = { latitude: 21.31, longitude: 107.41 };
    const first = await createReport(await appContext(), input({ categoryCode: category.code, ...place }));
    expect(await stored(first.id)).toMatchObject({
      administrativeUnitId: near.id,
      departmentId: committee.id,
      involvedDepartmentIds: [committee.id],
      state: 'new',
    });
    await db().routingRule.create({
      data: {
        position: 1,
        categoryId: category.id,
        departmentId: department.id,
        validFrom: testTime({ days: -1 }),
      },
    });
    forgetReferenceData();
    const second = await createReport(await appContext(), input({ categoryCode: category.code, ...place }));
    expect((await stored(second.id)).departmentId).toBe(department.id);
    expect(await db().assignment.count({ where: { reportId: { in: [first.id, second.id] } } })).toBe(0);
    await expect(
      createReport(
        await appContext(),
        input({ categoryCode: category.code, latitude: 10.7, longitude: 106.7 }),
      ),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ messageKey: 'outside_province' }] });
  });

  it('keeps answers, and names every problem of a report at once', async () => {
    const category = await createCategory();
    const ask = (
      code: string,
      datatype: string,
      isRequired: boolean,
      values: { key: string; name: string }[] = [],
    ) =>
      db().categoryQuestion.create({
        data: {
          categoryId: category.id,
          code,
          datatype,
          isRequired,
          position: nextNumber(),
          text: code,
          values,
          validFrom: testTime({ days: -1 }),
        },
      });
    const [list] = await Promise.all([
      ask('kinds', 'multivaluelist', true, [
        { key: 'a', name: 'A' },
        { key: 'b', name: 'B' },
      ]),
      ask('depth', 'number', true),
    ]);
    forgetReferenceData();
    const answers = [
      { code: 'kinds', values: ['a', 'b'] },
      { code: 'depth', values: ['1.5'] },
    ];
    const made = await createReport(await appContext(), input({ categoryCode: category.code, answers }));
    expect((await stored(made.id)).answers.find((answer) => answer.questionId === list.id)?.values).toEqual([
      'a',
      'b',
    ]);
    await expect(
      createReport(
        await appContext(),
        input({
          categoryCode: category.code,
          communeCode: '00000',
          answers: [
            { code: 'depth', values: ['deep'] },
            { code: 'odd', values: ['x'] },
          ],
        }),
      ),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: [
        { path: 'answers.kinds', messageKey: 'answer_required' },
        { path: 'answers.depth', messageKey: 'answer_malformed' },
        { path: 'answers.odd', messageKey: 'question_unknown' },
        { path: 'communeCode', messageKey: 'unknown_commune' },
      ],
    });
  });

  it('records the counter when an officer enters it, and refuses officers without the right, jobs and strangers', async () => {
    const category = await createCategory();
    const officer = await createPerson({ grants: { 'report.create': 'all' } });
    const made = await createReport(contextFor(officer), input({ categoryCode: category.code }));
    const counter = await db().channel.findUniqueOrThrow({ where: { code: 'counter' } });
    const report = await stored(made.id);
    expect(report.channelId).toBe(counter.id);
    expect(report.events).toMatchObject([{ actorId: officer.id, actorLabel: officer.name }]);
    await expect(
      createReport(contextFor(officer), input({ categoryCode: category.code, channelCode: 'app' })),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ messageKey: 'unknown_channel' }] });
    const count = await db().report.count({ where: { categoryId: category.id } });
    const reader = contextFor(await createPerson({ grants: { 'report.read': 'all' } }));
    const asked = input({ categoryCode: category.code });
    await expect(createReport(reader, asked)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      createReport({ ...reader, actor: { kind: 'system', name: 'job' } }, asked),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(createReport({ ...reader, actor: { kind: 'public' } }, asked)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(await db().report.count({ where: { categoryId: category.id } })).toBe(count);
  });

  it('answers 100 parallel repeats of one Idempotency-Key with one report', async () => {
    const category = await createCategory();
    const ctx = await appContext();
    const asked = input({ categoryCode: category.code });
    const made = await atOnce(100, () => createReport(ctx, asked, { idempotencyKey: 'once' }));
    expect(
      new Set(made.map((result) => (result.status === 'fulfilled' ? result.value.code : result.reason))).size,
    ).toBe(1);
    expect(await db().report.count({ where: { categoryId: category.id } })).toBe(1);
    await expect(
      createReport(ctx, { ...asked, description: 'Something else' }, { idempotencyKey: 'once' }),
    ).rejects.toMatchObject({ code: 'invalid', messageKey: 'idempotency_key_reused' });
    const other = await createReport(await appContext(), asked, { idempotencyKey: 'once' });
    expect(await db().report.count({ where: { categoryId: category.id } })).toBe(2);
    expect(other.code).not.toBe(made[0]!.status === 'fulfilled' && made[0]!.value.code);
  });

  it('takes the same words from the same device within ten minutes for a repeat, and not after', async () => {
    const category = await createCategory();
    const ctx = await appContext();
    const asked = input({ categoryCode: category.code });
    const send = (minutes: number, deviceId: string | null) =>
      createReport({ ...ctx, now: testTime({ minutes }) }, asked, { deviceId });
    const first = await send(0, 'phone-1');
    expect(await send(9, 'phone-1')).toEqual(first);
    expect((await send(9, 'phone-2')).code).not.toBe(first.code);
    expect((await send(9, null)).code).not.toBe(first.code);
    expect((await send(11, 'phone-1')).code).not.toBe(first.code);
  });

  it('numbers 1,000 parallel creates without a gap, and a failed create leaves none', async () => {
    const category = await createCategory();
    const ctx = await appContext(new Date('2031-01-15T03:00:00Z'));
    const asked = input({ categoryCode: category.code });
    const broken: Context = { ...ctx, actor: { kind: 'api_key', id: 1, name: 'gone', channelId: 999_999 } };
    const made = await atOnce(1_010, (i) => createReport(i % 101 === 0 ? broken : ctx, asked));
    const codes = made.flatMap((result) => (result.status === 'fulfilled' ? [result.value.code] : []));
    expect(made.filter((result) => result.status === 'rejected')).toHaveLength(10);
    expect(codes.map(sequence).sort((a, b) => a - b)).toEqual(Array.from({ length: 1_000 }, (_, i) => i + 1));
    expect(await db().report.count({ where: { code: { startsWith: 'PA-2031-' } } })).toBe(1_000);
  });

  it('starts the year in Vietnam, seven hours before UTC', async () => {
    const category = await createCategory();
    const ctx = await appContext(new Date('2032-12-31T17:00:00Z'));
    expect((await createReport(ctx, input({ categoryCode: category.code }))).code).toBe('PA-2033-000001');
  });
});
