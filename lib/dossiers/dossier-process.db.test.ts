import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { dossierIn, firstPaper, openDossierOffice } from '@/lib/testing/dossier-office';
import { contextFor, createDepartment } from '@/lib/testing/factories';
import { completeDossier } from './complete-dossier';
import { extendDossier } from './extend-dossier';
import { getDossier } from './get-dossier';
import { handOverDossier } from './hand-over-dossier';
import { lockDossier } from './lock-dossier';
import { recordSupplement } from './record-supplement';
import { requestSupplement } from './request-supplement';
import { returnResult } from './return-result';

const office = await openDossierOffice();
const at = (time: string) => new Date(`2026-06-${time}:00+07:00`);
const expert = (time: string) => contextFor(office.expert, at(time));
const clerk = (time: string) => contextFor(office.clerk, at(time));
const next = { step: 'next', assigneeId: null } as const;
const see = (code: string) => getDossier(contextFor(office.clerk, at('30T10:00')), code);

async function askAndBring(code: string, version: number, from: string, to: string, acceptOverdue = false) {
  const paper = await firstPaper(code);
  const asked = await requestSupplement(expert(from), {
    code,
    version,
    documents: [{ documentId: paper }],
    extraDocuments: [],
    reason: 'Bản chụp bị mờ.',
    acceptOverdue,
  });
  return recordSupplement(clerk(to), { code, version: asked.version, documents: [{ documentId: paper }] });
}

describe('from counter to result', () => {
  it('passes the national numbers in order, with true hand-overs, and is on time after waiting', async () => {
    const { code, version } = await dossierIn(office, 'processing');
    // Promised for Wed 17 June 17:00; two working days of waiting move it to Fri 19 June.
    const back = await askAndBring(code, version, '11T08:00', '15T08:00');
    expect(back.dueAt).toBe('2026-06-19T10:00:00.000Z');
    const other = await createDepartment({ name: 'Chi cục Đo đạc' });
    const lent = await handOverDossier(expert('15T09:00'), {
      code,
      version: back.version,
      step: 'same',
      departmentId: other.id,
      assigneeId: null,
      note: 'Xin ý kiến',
    });
    const signed = await handOverDossier(contextFor(office.clerk, at('16T09:00')), {
      code,
      version: lent.version,
      ...next,
      departmentId: office.competent.id,
    });
    const done = await completeDossier(expert('19T16:59'), {
      code,
      version: signed.version,
      resultCode: 'KQ-9',
    });
    await returnResult(clerk('22T08:00'), { code, version: done.version, method: 'post', receiver: 'post' });
    const dossier = await see(code);
    expect(dossier).toMatchObject({
      nationalStatus: 10,
      ending: 'completed',
      deadline: { outcome: 'met' },
      deliveryMethod: 'post',
    });
    const numbers = await db().dossierEvent.findMany({
      where: { dossierId: dossier.id },
      orderBy: { id: 'asc' },
    });
    const states = numbers.map((event) => event.stateTo).filter((state) => state !== null);
    const passed = states.filter((state, i, all) => state !== all[i - 1]);
    expect(passed).toEqual([
      'received',
      'processing',
      'supplement_requested',
      'processing',
      'completed',
      'returned_to_citizen',
    ]);
    expect(dossier.handovers.map(({ from, to }) => [from.department, to.department])).toEqual([
      [office.desk.name, office.competent.name],
      [office.competent.name, 'Chi cục Đo đạc'],
      ['Chi cục Đo đạc', office.competent.name],
      [office.competent.name, office.desk.name],
    ]);
    expect(dossier.steps.reduce((sum, step) => sum + step.allottedMinutes, 0)).toBe(
      dossier.deadline.explanation?.total,
    );
    expect(await db().deadlineJudgement.findMany({ where: { dossierId: dossier.id } })).toMatchObject([
      { clock: 'appointment', outcome: 'met', inputs: { supplementCount: 1 } },
    ]);
  });

  it('says that a second request makes it overdue, and then it is', async () => {
    const { code, version } = await dossierIn(office, 'processing');
    const back = await askAndBring(code, version, '10T14:00', '11T08:00');
    await expect(askAndBring(code, back.version, '11T09:00', '11T10:00')).rejects.toMatchObject({
      code: 'refused',
      messageKey: 'second_supplement',
    });
    const again = await askAndBring(code, back.version, '11T09:00', '11T10:00', true);
    const signed = await handOverDossier(expert('11T11:00'), { code, version: again.version, ...next });
    await completeDossier(expert('11T12:00'), { code, version: signed.version });
    expect((await see(code)).deadline.outcome).toBe('breached');
  });

  it('is extended once, with the steps still making the whole, and completed only after its working steps', async () => {
    const { code, version } = await dossierIn(office, 'processing');
    await expect(completeDossier(expert('11T09:00'), { code, version })).rejects.toMatchObject({
      messageKey: 'steps_open',
    });
    for (const [day, messageKey] of [
      ['2026-06-20', 'not_a_working_day'],
      ['2026-06-16', 'not_later'],
    ] as const)
      await expect(
        extendDossier(expert('11T09:00'), { code, version, day, reason: 'Chờ ý kiến' }),
      ).rejects.toMatchObject({ fields: [{ path: 'day', messageKey }] });
    const longer = await extendDossier(expert('11T09:00'), {
      code,
      version,
      day: '2026-06-24',
      reason: 'Chờ ý kiến',
      apology: 'Xin lỗi Ông/Bà.',
    });
    expect(longer.dueAt).toBe('2026-06-24T10:00:00.000Z');
    const { steps, deadline } = await see(code);
    expect(steps.at(-1)?.dueAt).toBe(longer.dueAt);
    expect(steps.reduce((sum, step) => sum + step.allottedMinutes, 0)).toBe(deadline.explanation?.total);
    await expect(
      extendDossier(expert('11T10:00'), { code, version: longer.version, day: '2026-06-26', reason: 'Nữa' }),
    ).rejects.toMatchObject({ messageKey: 'extension_limit' });
  });
});

describe('a lock', () => {
  it('holds up others until it expires, and ends with the change it was taken for', async () => {
    const { code, version } = await dossierIn(office, 'processing');
    const locked = await lockDossier(expert('11T09:00'), { code, version });
    const handOver = (time: string) =>
      handOverDossier(clerk(time), { code, version: locked.version, ...next });
    await expect(handOver('11T09:14')).rejects.toMatchObject({ messageKey: 'locked_by_other' });
    await handOver('11T09:16');
    expect(await db().dossier.findUnique({ where: { code } })).toMatchObject({
      lockedById: null,
      lockedUntil: null,
    });
  });
});
