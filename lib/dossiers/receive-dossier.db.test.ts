import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { decryptText } from '@/lib/personal-data/cipher';
import { testNow } from '@/lib/testing/clock';
import { createAgency, createProcedure } from '@/lib/testing/dossier-factory';
import { contextFor, createDepartment, createPerson } from '@/lib/testing/factories';

import { ReceiveDossier } from './dossier-schema';
import { parseDossierCode } from './dossier-code';
import { receiveDossier } from './receive-dossier';

const agency = await createAgency();
const competent = await createDepartment();
const officer = contextFor(
  await createPerson({
    departmentId: agency.id,
    grants: { 'dossier.read': 'department', 'dossier.receive': 'department' },
  }),
);
const { procedure, version, documents } = await createProcedure({ name: 'Đăng ký kết hôn', fee: 30_000 });
const ticked = documents.map((paper) => ({ requiredDocumentId: paper.id, isSubmitted: paper.isMandatory }));
const applicant = {
  name: 'Nguyễn Thị Hồng Vân',
  idNumber: '022 190 001 234',
  birthDate: '1990-05-01',
  phone: '0912 000 333',
};
const asked = (more: object = {}) =>
  ReceiveDossier.parse({
    procedureId: procedure.id,
    competentDepartmentId: competent.id,
    applicant,
    documents: ticked,
    ...more,
  });
const counted = async () => ({
  dossiers: await db().dossier.count(),
  contacts: await db().contact.count(),
  numbers: (await db().numberSeries.aggregate({ _sum: { lastNumber: true } }))._sum.lastNumber,
});
const fieldsOf = async (work: Promise<unknown>) => {
  const error = (await work.catch((thrown: unknown) => thrown)) as {
    fields: { path: string; messageKey: string }[];
  };
  return error.fields.map(({ path, messageKey }) => `${path}: ${messageKey}`);
};

describe('receiving at the counter', () => {
  it('writes number, checklist, fee, appointment, steps, history, audit and message together', async () => {
    const made = await receiveDossier(officer, asked({ fee: { isPaid: true, receiptNumber: 'BL-0007' } }));
    const dossier = await db().dossier.findUniqueOrThrow({
      where: { id: made.id },
      include: {
        steps: { orderBy: { position: 'asc' } },
        documents: { orderBy: { position: 'asc' } },
        payments: true,
        events: true,
        applicant: true,
      },
    });
    expect(parseDossierCode(made.code)).toEqual({
      agency: agency.agencyIdentifier,
      day: '2026-06-10',
      number: 1,
    });
    expect(dossier).toMatchObject({
      state: 'received',
      nationalStatus: 2,
      title: 'Đăng ký kết hôn',
      procedureVersionId: version.id,
      helpedAtId: agency.id,
      receivedAtId: agency.id,
      competentDepartmentId: competent.id,
      departmentId: agency.id,
      assigneeId: officer.actor.id,
      channel: 'counter',
      financeState: 'paid',
      fee: 30_000,
      receivedAt: testNow,
      supplementCount: 0,
      involvedPersonIds: [officer.actor.id],
    });
    expect([...dossier.involvedDepartmentIds].sort()).toEqual([agency.id, competent.id].sort());
    // Five working days after Wed 10 June, 17:00.
    expect(dossier.appointmentDate).toEqual(new Date('2026-06-17T10:00:00Z'));
    expect(dossier.dueAt).toEqual(dossier.appointmentDate);
    expect(dossier.steps.map((step) => step.name)).toEqual(['Receive', 'Examine', 'Sign']);
    expect(dossier.steps.at(-1)?.dueAt).toEqual(dossier.appointmentDate);
    expect(dossier.stepId).toBe(dossier.steps[0]?.id);
    expect(dossier.stepDueAt).toEqual(dossier.steps[0]?.dueAt);
    expect(dossier.steps[0]).toMatchObject({ departmentId: agency.id, assigneeId: officer.actor.id });
    expect(dossier.steps[1]).toMatchObject({ departmentId: null, arrivedAt: null });
    expect(dossier.documents.map((paper) => paper.state)).toEqual(['submitted', 'submitted', 'missing']);
    expect(dossier.payments).toMatchObject([
      { kind: 'fee', amount: 30_000, state: 'paid', receiptNumber: 'BL-0007' },
    ]);
    expect(dossier.events).toMatchObject([
      { kind: 'dossier.received', isPublic: true, stateFrom: null, stateTo: 'received' },
    ]);
    expect(
      await db().auditEntry.findMany({ where: { subjectKind: 'dossier', subjectId: made.id } }),
    ).toMatchObject([{ action: 'dossier.receive', actorId: officer.actor.id, subjectLabel: made.code }]);
    expect(
      await db().outboxMessage.findMany({ where: { topic: 'dossier.created', subjectId: made.id } }),
    ).toMatchObject([{ payload: { code: made.code, state: 'received', isPrivate: false } }]);
  });

  it('keeps the applicant encrypted, and nowhere else', async () => {
    const made = await receiveDossier(officer, asked());
    const { applicant: contact } = await db().dossier.findUniqueOrThrow({
      where: { id: made.id },
      include: { applicant: true },
    });
    expect(decryptText(contact.nameCipher)).toBe(applicant.name);
    expect(decryptText(contact.birthDateCipher)).toBe('1990-05-01');
    expect(contact.nameIndex).toHaveLength(4);
    const stored = JSON.stringify(
      [
        await db().dossier.findMany({ where: { id: made.id }, include: { events: true, payments: true } }),
        await db().auditEntry.findMany({ where: { subjectId: made.id } }),
        await db().outboxMessage.findMany({ where: { subjectId: made.id } }),
      ],
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    for (const secret of [applicant.name, 'Hồng', '022190001234', '0912000333'])
      expect(stored).not.toContain(secret);
  });

  it('splits the deadline so that the steps make the whole, to the minute', async () => {
    for (const days of [1, 3, 10]) {
      const { procedure: other, documents: papers } = await createProcedure({ days });
      const made = await receiveDossier(
        officer,
        asked({
          procedureId: other.id,
          documents: papers.map((paper) => ({ requiredDocumentId: paper.id, isSubmitted: true })),
        }),
      );
      const steps = await db().dossierStep.findMany({ where: { dossierId: made.id } });
      // From 10:00 on the receiving day: five hours of it, and eight of every day that is counted.
      expect(steps.reduce((sum, step) => sum + (step.allottedMinutes ?? 0), 0)).toBe(360 + days * 480);
    }
  });

  it('gives its result on the next working day when a same-day procedure is received at 15:00', async () => {
    const { procedure: sameDay, documents: papers } = await createProcedure({ unit: 'same_day' });
    const input = asked({
      procedureId: sameDay.id,
      documents: papers.map((paper) => ({ requiredDocumentId: paper.id, isSubmitted: true })),
    });
    const at = async (time: string) => {
      const made = await receiveDossier({ ...officer, now: new Date(time) }, input);
      const { appointmentDate } = await db().dossier.findUniqueOrThrow({ where: { id: made.id } });
      return appointmentDate?.toISOString();
    };
    expect(await at('2026-06-10T14:59:00+07:00')).toBe('2026-06-10T10:00:00.000Z');
    expect(await at('2026-06-10T15:00:00+07:00')).toBe('2026-06-11T10:00:00.000Z');
  });
});

describe('papers that are missing', () => {
  const incomplete = ticked.map((tick, at) => ({ ...tick, isSubmitted: at === 0 }));

  it('are named, and nothing is written', async () => {
    const before = await counted();
    expect(await fieldsOf(receiveDossier(officer, asked({ documents: incomplete })))).toEqual([
      `document.${documents[1]?.id}: document_missing`,
    ]);
    expect(await counted()).toEqual(before);
  });

  it('make one request that lists them all when it is taken in as incomplete; the clock waits', async () => {
    const made = await receiveDossier(
      officer,
      asked({ documents: [], incomplete: { reason: 'Thiếu giấy tờ bắt buộc.' } }),
    );
    const dossier = await db().dossier.findUniqueOrThrow({
      where: { id: made.id },
      include: {
        events: { orderBy: { id: 'asc' } },
        pauses: true,
        supplements: { include: { items: { include: { document: true } } } },
        steps: true,
      },
    });
    expect(dossier).toMatchObject({
      state: 'supplement_requested',
      supplementCount: 1,
      dueAt: null,
      stepDueAt: null,
      pausedMinutesLeft: 360 + 5 * 480,
      publicNote: 'Thiếu giấy tờ bắt buộc.',
    });
    expect(dossier.supplements).toHaveLength(1);
    expect(dossier.supplements[0]?.items.map((item) => item.document.name)).toEqual([
      'Application',
      'Certificate',
    ]);
    expect(dossier.pauses).toMatchObject([{ endedAt: null }]);
    expect(dossier.events.map((event) => event.stateTo)).toEqual(['received', 'supplement_requested']);
    expect(dossier.steps.every((step) => step.dueAt === null)).toBe(true);
  });

  it('names ticks of papers that are not asked for, or twice', async () => {
    const [first] = ticked;
    const other = (await createProcedure()).documents[0];
    expect(
      await fieldsOf(
        receiveDossier(
          officer,
          asked({ documents: [...ticked, first, { requiredDocumentId: other?.id, isSubmitted: true }] }),
        ),
      ),
    ).toEqual(['documents.3: document_twice', 'documents.4: unknown_document']);
  });
});

describe('scans', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n%%EOF');
  const field = `document.${documents[0]?.id}`;

  it('belong to their paper, and tick it', async () => {
    const made = await receiveDossier(officer, asked({ documents: ticked.slice(1) }), {
      files: [{ field, name: 'to-khai.pdf', bytes: pdf }],
    });
    const [paper] = await db().dossierDocument.findMany({
      where: { dossierId: made.id },
      orderBy: { position: 'asc' },
      include: { file: true },
    });
    expect(paper).toMatchObject({
      state: 'submitted',
      file: { contentType: 'application/pdf', originalName: 'to-khai.pdf' },
    });
  });

  it.each([
    ['a program called a PDF', 'to-khai.pdf', 'MZ\x90\0 This program', 'not_a_document'],
    ['a picture called a PDF', 'to-khai.pdf', '\xff\xd8\xff\xe0', 'file_not_what_it_says'],
    ['a PDF called a picture', 'anh.jpg', '%PDF-1.7', 'file_not_what_it_says'],
    ['a web page', 'to-khai.html', '<html><script>', 'not_a_document'],
  ])('%s is refused, and nothing is written', async (_, name, content, messageKey) => {
    const before = await counted();
    const bytes = Uint8Array.from(content, (char) => char.charCodeAt(0));
    expect(await fieldsOf(receiveDossier(officer, asked(), { files: [{ field, name, bytes }] }))).toEqual([
      `${field}: ${messageKey}`,
    ]);
    expect(await counted()).toEqual(before);
  });
});

describe('what cannot be received', () => {
  it('is a procedure that is not in force, or another version than the one on the screen', async () => {
    const ended = await createProcedure({ validTo: '2026-06-10' });
    const planned = await createProcedure({ validFrom: '2026-06-11' });
    for (const { procedure: other } of [ended, planned])
      await expect(
        receiveDossier(officer, asked({ procedureId: other.id, documents: [] })),
      ).rejects.toMatchObject({
        code: 'refused',
        messageKey: 'procedure_not_in_force',
      });
    await expect(
      receiveDossier(officer, asked({ procedureVersionId: ended.version.id })),
    ).rejects.toMatchObject({ messageKey: 'procedure_version_not_in_force' });
  });

  it('is a procedure whose deadline or fee nobody knows', async () => {
    const { procedure: open } = await createProcedure({ days: null, documents: [] });
    await expect(
      receiveDossier(officer, asked({ procedureId: open.id, documents: [] })),
    ).rejects.toMatchObject({
      messageKey: 'procedure_deadline_unknown',
    });
    const { procedure: free } = await createProcedure({ fee: null, documents: [] });
    const input = asked({ procedureId: free.id, documents: [] });
    expect(await fieldsOf(receiveDossier(officer, input))).toEqual(['fee.amount: fee_unknown']);
    expect(await receiveDossier(officer, { ...input, fee: { amount: 0, isPaid: false } })).toBeTruthy();
  });

  it('is anything at an agency out of reach, or one without an identifier', async () => {
    const elsewhere = await createAgency();
    expect(await fieldsOf(receiveDossier(officer, asked({ receivedAtId: elsewhere.id })))).toEqual([
      'receivedAtId: out_of_reach',
    ]);
    const nameless = await createPerson({ grants: { 'dossier.receive': 'department' } });
    await expect(receiveDossier(contextFor(nameless), asked())).rejects.toMatchObject({
      messageKey: 'agency_without_identifier',
    });
  });

  it('is anything by somebody without the right', async () => {
    const reader = await createPerson({ departmentId: agency.id, grants: { 'dossier.read': 'all' } });
    await expect(receiveDossier(contextFor(reader), asked())).rejects.toMatchObject({ code: 'forbidden' });
  });
});
