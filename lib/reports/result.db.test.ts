import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { testNow } from '@/lib/testing/clock';
import { contextFor, createCategory, createPerson, nextNumber } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { answerReport } from './answer-report';
import { approveAnswer } from './approve-answer';
import { getReport } from './get-report';
import { listResultCodes } from './list-result-codes';
import type { ReportState } from './report';
import { submitAnswer } from './submit-answer';

const ctx = contextFor(
  await createPerson({
    grants: {
      'report.read': 'all',
      'report.submit': 'all',
      'report.answer': 'all',
      'report.approve': 'all',
    },
  }),
);
const answer = 'Đơn vị đã thay nắp cống và kiểm tra lại.';
const stored = (id: number) => db().report.findUniqueOrThrow({ where: { id } });
const idOf = async (code: string) => (await db().resultCode.findUniqueOrThrow({ where: { code } })).id;
const retiredCode = async () => {
  const code = `old-${nextNumber()}`;
  return db().resultCode.create({ data: { code, label: 'Cũ', labelEn: 'Old', retiredAt: testNow } });
};

async function guarded(state: ReportState, guards: { code?: boolean; photo?: boolean }) {
  const category = await createCategory({
    requiresResultCode: guards.code ?? false,
    requiresResultPhoto: guards.photo ?? false,
  });
  return createReport({ state, categoryId: category.id });
}
async function addPhoto(reportId: number, kind: 'citizen' | 'result') {
  const facts = { sha256: 'b'.repeat(64), contentType: 'image/jpeg', size: 1, originalName: 'a.jpg' };
  await db().storedFile.create({
    data: { ...facts, reportFiles: { create: { reportId, position: 0, kind } } },
  });
}

describe.each([
  ['answer', answerReport, 'in_progress'],
  ['approve', approveAnswer, 'pending_approval'],
] as const)('guards before %s', (_name, verb, state) => {
  it('name every thing that the category asks for and is missing; nothing is written', async () => {
    const report = await guarded(state, { code: true, photo: true });
    const input = { code: report.code, version: 1, answer };
    await expect(verb(ctx, input)).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'result_code_required',
      fields: [
        { path: 'resultCode', messageKey: 'result_code_required' },
        { path: 'photos', messageKey: 'result_photo_required' },
      ],
    });
    await addPhoto(report.id, 'citizen');
    await expect(verb(ctx, { ...input, resultCode: 'fixed' })).rejects.toMatchObject({
      messageKey: 'result_photo_required',
      fields: [{ path: 'photos' }],
    });
    expect(await stored(report.id)).toEqual(report);
    expect(await db().citizenMessage.count({ where: { reportId: report.id } })).toBe(0);
  });

  it('let the answer through with a code and a photo of the result', async () => {
    const report = await guarded(state, { code: true, photo: true });
    await addPhoto(report.id, 'result');
    await verb(ctx, { code: report.code, version: 1, answer, resultCode: 'fixed' });
    expect(await stored(report.id)).toMatchObject({ state: 'answered', resultCodeId: await idOf('fixed') });
    const detail = await getReport(ctx, report.code);
    expect(detail.resultCode).toMatchObject({ code: 'fixed' });
    expect(detail.timeline.find(({ type }) => type === 'event')?.data).toMatchObject({
      resultCode: { labelEn: 'Fixed' },
    });
  });

  it('ask nothing of a category without them', async () => {
    const report = await guarded(state, {});
    await verb(ctx, { code: report.code, version: 1, answer });
    expect(await stored(report.id)).toMatchObject({ state: 'answered', resultCodeId: null });
  });

  it('refuse a result code that is unknown or retired', async () => {
    const report = await guarded(state, { code: true });
    for (const resultCode of ['no-such-code', (await retiredCode()).code])
      await expect(verb(ctx, { code: report.code, version: 1, answer, resultCode })).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path: 'resultCode', messageKey: 'unknown_result_code' }],
      });
    expect(await stored(report.id)).toEqual(report);
  });
});

it('keeps the code of the draft unless the leader says another', async () => {
  const report = await guarded('in_progress', { code: true });
  await submitAnswer(ctx, { code: report.code, version: 1, answer, resultCode: 'planned' });
  expect((await getReport(ctx, report.code)).resultCode).toMatchObject({ code: 'planned' });
  await expect(
    approveAnswer(ctx, { code: report.code, version: 2, answer, resultCode: null }),
  ).rejects.toMatchObject({ messageKey: 'result_code_required' });
  await approveAnswer(ctx, { code: report.code, version: 2, answer });
  expect(await stored(report.id)).toMatchObject({ resultCodeId: await idOf('planned') });
});

it('a retired code stays where it stands and is offered nowhere else', async () => {
  const old = await retiredCode();
  const report = await guarded('in_progress', { code: true });
  await db().report.update({ where: { id: report.id }, data: { resultCodeId: old.id } });
  expect((await listResultCodes(ctx, null)).map(({ code }) => code)).toEqual([
    'fixed',
    'temporary',
    'planned',
    'no_fault',
    'explained',
    'not_competent',
  ]);
  expect((await listResultCodes(ctx, old.code)).map(({ code }) => code)).toContain(old.code);
  await answerReport(ctx, { code: report.code, version: 1, answer, resultCode: old.code });
  expect(await stored(report.id)).toMatchObject({ resultCodeId: old.id });
});
