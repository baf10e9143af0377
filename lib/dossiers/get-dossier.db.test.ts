import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { dossierIn, openDossierOffice, receiptOf, testApplicant } from '@/lib/testing/dossier-office';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { addDossierNote } from './add-dossier-note';
import { dossierStates } from './dossier';
import { getDossier } from './get-dossier';
import { lockDossier } from './lock-dossier';
import { receiveDossier } from './receive-dossier';
import { revealApplicant } from './reveal-applicant';

const office = await openDossierOffice();
const clerk = contextFor(office.clerk);
const expert = contextFor(office.expert);
const see = (code: string, actor: PersonActor = office.clerk) => getDossier(contextFor(actor), code);

describe('a dossier', () => {
  it('is told with its three organisations, steps, papers, fee and history', async () => {
    const { code } = await receiveDossier(clerk, receiptOf(office));
    const dossier = await see(code);
    expect(dossier).toMatchObject({
      code,
      state: 'received',
      nationalStatus: 2,
      publicState: 'in_progress',
      helpedAt: { name: office.desk.name },
      receivedBy: { name: office.desk.name },
      competent: { name: office.competent.name },
      department: { name: office.desk.name },
      assignee: { name: office.clerk.name },
      financeState: 'due',
      payments: [{ kind: 'fee', amount: 30_000, state: 'due' }],
    });
    expect(dossier.documents.map((paper) => paper.state)).toEqual(['submitted', 'submitted', 'submitted']);
    expect(dossier.timeline.map((entry) => entry.kind)).toEqual(['dossier.received']);
  });

  it('explains its appointment: the intervals make the deadline, and so do the steps', async () => {
    const { code } = await dossierIn(office, 'processing');
    const { deadline, steps } = await see(code);
    const counted = deadline.explanation?.intervals.reduce((sum, interval) => sum + interval.minutes, 0);
    expect(counted).toBe(deadline.explanation?.total);
    expect(steps.reduce((sum, step) => sum + step.allottedMinutes, 0)).toBe(deadline.explanation?.total);
    expect(deadline.explanation?.dueAt).toBe(deadline.appointmentDate);
    expect(steps.map((step) => [step.name, step.isCurrent])).toEqual([
      ['Receive', false],
      ['Examine', true],
      ['Sign', false],
    ]);
  });

  it('masks the applicant, whoever asks; seeing them needs a right, a reason, and is logged', async () => {
    const { code } = await dossierIn(office, 'received');
    const shown = JSON.stringify(await see(code));
    for (const secret of [
      testApplicant.name,
      'Hồng',
      testApplicant.phone,
      testApplicant.idNumber,
      '1990-05-01',
    ])
      expect(shown).not.toContain(secret);
    expect((await see(code)).applicant).toMatchObject({
      name: 'Nguyễn •••',
      idNumber: '022•••••••34',
      has: { birthDate: true, email: false },
    });
    const ctx = contextFor(office.clerk);
    expect(await revealApplicant(ctx, { code, reason: 'Gọi người nộp bổ sung' })).toMatchObject({
      name: testApplicant.name,
      idNumber: testApplicant.idNumber,
      phone: testApplicant.phone,
    });
    expect(await db().auditEntry.findMany({ where: { requestId: ctx.requestId } })).toMatchObject([
      {
        action: 'contact.reveal',
        subjectKind: 'contact',
        subjectLabel: code,
        reason: 'Gọi người nộp bổ sung',
      },
    ]);
    const reader = contextFor(await createPerson({ grants: { 'dossier.read': 'all' } }));
    await expect(revealApplicant(reader, { code, reason: 'Tò mò một chút' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is not found out of reach, and forbidden without the right', async () => {
    const { code } = await dossierIn(office, 'received');
    const stranger = await createPerson({ grants: { 'dossier.read': 'department' } });
    await expect(see(code, stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(see(code, await createPerson())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(see('H49-260610-9999')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps notes apart: they change no version and are never public', async () => {
    const { code } = await dossierIn(office, 'processing');
    const before = await see(code);
    await addDossierNote(expert, { code, body: 'Đã gọi điện.' });
    const after = await see(code);
    expect(after.version).toBe(before.version);
    expect(after.timeline.at(-1)).toMatchObject({ type: 'note', text: 'Đã gọi điện.', isPublic: false });
  });

  it('shows who holds it, and offers others only what a lock does not stop', async () => {
    const base = await dossierIn(office, 'processing');
    await lockDossier(expert, base);
    const mine = await see(base.code, office.expert);
    expect(mine.lock).toMatchObject({ person: { name: office.expert.name }, isMine: true });
    expect(mine.offeredActions).toContain('hand_over');
    expect((await see(base.code)).offeredActions).toEqual(['break_lock', 'note']);
  });

  it('offers something in every state that is not final, and only notes and corrections afterwards', async () => {
    for (const state of dossierStates) {
      const { code } = await dossierIn(office, state);
      const { offeredActions } = await see(code);
      const work = offeredActions.filter(
        (action) => !['note', 'lock', 'request_correction'].includes(action),
      );
      const isFinal = ['not_accepted', 'stopped', 'returned_to_citizen'].includes(state);
      expect(work.length > 0, `${state}: ${offeredActions.join()}`).toBe(!isFinal);
    }
  });
});
