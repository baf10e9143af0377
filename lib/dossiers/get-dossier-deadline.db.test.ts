import { describe, expect, it } from 'vitest';
import { testTime } from '@/lib/testing/clock';
import { dossierIn, firstPaper, openDossierOffice } from '@/lib/testing/dossier-office';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { getDossier } from './get-dossier';
import { getDossierDeadline } from './get-dossier-deadline';
import { recordSupplement } from './record-supplement';

const office = await openDossierOffice();
const clerk = contextFor(office.clerk);

const sumOf = (answer: Awaited<ReturnType<typeof getDossierDeadline>>) =>
  answer.explanation?.intervals.reduce((sum, each) => sum + each.minutes, 0);

describe('why this deadline', () => {
  it('explains the appointment and every step, each adding up to its own date', async () => {
    const { code } = await dossierIn(office, 'processing');
    const { deadline } = await getDossier(clerk, code);
    const whole = await getDossierDeadline(clerk, code, null);
    expect(whole.explanation?.dueAt).toBe(deadline.appointmentDate);
    expect(sumOf(whole)).toBe(whole.explanation?.total);
    expect(whole.steps).toHaveLength(3);
    let minutes = 0;
    for (const { position, allottedMinutes } of whole.steps) {
      const answer = await getDossierDeadline(clerk, code, position);
      minutes += allottedMinutes;
      expect(answer.step?.dueAt, answer.step?.name).toBe(answer.explanation?.dueAt);
      expect(answer.explanation?.total).toBe(minutes);
      expect(sumOf(answer)).toBe(minutes);
    }
    expect(minutes).toBe(whole.explanation?.total);
  });

  it('moves with the time that was waited, and a step that was handed over keeps its date', async () => {
    const { code, version } = await dossierIn(office, 'supplement_requested');
    const before = await getDossierDeadline(clerk, code, 1);
    const later = contextFor(office.expert, testTime({ days: 2 }));
    await recordSupplement(later, { code, version, documents: [{ documentId: await firstPaper(code) }] });
    const { deadline } = await getDossier(later, code);
    const whole = await getDossierDeadline(later, code, null);
    expect(whole.explanation?.dueAt).toBe(deadline.appointmentDate);
    expect(whole.explanation?.intervals.some(({ kind }) => kind === 'pause')).toBe(true);
    expect((await getDossierDeadline(later, code, 1)).step).toEqual(before.step);
    const current = await getDossierDeadline(later, code, 2);
    expect(current.explanation?.dueAt).toBe(current.step?.dueAt);
  });

  it('is judged once the work has ended, and has no clock before receipt', async () => {
    const { code } = await dossierIn(office, 'completed');
    const done = await getDossierDeadline(clerk, code, null);
    expect(done.judged).toMatchObject({ outcome: 'met', dueAt: done.appointmentDate });
    const sent = await dossierIn(office, 'registered');
    expect(await getDossierDeadline(clerk, sent.code, null)).toMatchObject({ explanation: null, steps: [] });
  });

  it('is hidden out of reach, and has no step that is none', async () => {
    const { code } = await dossierIn(office, 'received');
    const elsewhere = contextFor(await createPerson({ grants: { 'dossier.read': 'department' } }));
    const nobody = contextFor(await createPerson());
    await expect(getDossierDeadline(elsewhere, code, null)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getDossierDeadline(nobody, code, null)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getDossierDeadline(clerk, code, 9)).rejects.toMatchObject({ code: 'not_found' });
  });
});
