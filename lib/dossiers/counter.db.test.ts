import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { createAgency, createProcedure } from '@/lib/testing/dossier-factory';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { ReceiveDossier } from './dossier-schema';
import { findApplicant } from './find-applicant';
import { previewReceipt } from './preview-receipt';
import { receiveAtCounter } from './receive-at-counter';

const agency = await createAgency();
const officer = contextFor(
  await createPerson({
    departmentId: agency.id,
    grants: {
      'dossier.read': 'department',
      'dossier.receive': 'department',
      'dossier.supplement': 'department',
    },
  }),
);
const stranger = contextFor(await createPerson({ grants: { 'dossier.read': 'all' } }));
const { procedure, documents } = await createProcedure({ name: 'Đăng ký khai tử' });
const applicant = { name: 'Trần Thị Lụa', idNumber: '022188004567', birthDate: '1988', phone: '0912555777' };
const asked = (more: object = {}) =>
  ReceiveDossier.parse({
    procedureId: procedure.id,
    applicant,
    documents: documents.map(({ id }) => ({ requiredDocumentId: id, isSubmitted: true })),
    fee: { amount: 0 },
    ...more,
  });

it('promises at the counter exactly what the dossier is then given, and says why', async () => {
  const preview = await previewReceipt(officer, { procedure: procedure.id });
  const received = await receiveAtCounter(officer, asked(), {});
  expect(received.appointmentDate).toBe(preview.appointmentDate);
  const dossier = await db().dossier.findUniqueOrThrow({
    where: { code: received.code },
    include: { forms: true, steps: true },
  });
  expect(dossier.forms).toMatchObject([{ id: received.form.id, form: 'receipt' }]);
  const counted = preview.intervals.reduce((sum, { minutes }) => sum + minutes, 0);
  expect(counted).toBe(dossier.steps.reduce((sum, step) => sum + (step.allottedMinutes ?? 0), 0));
});

it('hands out a supplement request instead where papers are missing', async () => {
  const received = await receiveAtCounter(
    officer,
    asked({ documents: [], incomplete: { reason: 'Thiếu bản chính, hẹn nộp sau' } }),
    {},
  );
  expect(received.appointmentDate).toBeNull();
  const form = await db().dossierForm.findUniqueOrThrow({ where: { id: received.form.id } });
  expect(form.form).toBe('supplement_request');
});

it('answers the same dossier and the same paper when the same try is sent again', async () => {
  const idempotencyKey = crypto.randomUUID();
  const first = await receiveAtCounter(officer, asked(), { idempotencyKey });
  expect(await receiveAtCounter(officer, asked(), { idempotencyKey })).toEqual(first);
});

it('fills in a known person by number or phone, and logs who looked', async () => {
  await receiveAtCounter(officer, asked(), {});
  const before = await db().auditEntry.count({ where: { action: 'contact.find' } });
  const byNumber = await findApplicant(officer, { idNumber: '022 188 004 567' });
  expect(byNumber).toMatchObject({ name: applicant.name, phone: applicant.phone, birthDate: '1988' });
  expect((await findApplicant(officer, { phone: '+84 912 555 777' }))?.name).toBe(applicant.name);
  expect(await db().auditEntry.count({ where: { action: 'contact.find' } })).toBe(before + 2);
  expect(await findApplicant(officer, { phone: '0999 999 999' })).toBeNull();
  await expect(findApplicant(stranger, { phone: applicant.phone })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(previewReceipt(stranger, { procedure: procedure.id })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
