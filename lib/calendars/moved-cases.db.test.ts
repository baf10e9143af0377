import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { ReceiveDossier } from '@/lib/dossiers/dossier-schema';
import { receiveDossier } from '@/lib/dossiers/receive-dossier';
import { askCitizen } from '@/lib/reports/ask-citizen';
import { assignReport } from '@/lib/reports/assign-report';
import { createReport } from '@/lib/reports/create-report';
import { recordCitizenReply } from '@/lib/reports/record-citizen-reply';
import { transferReport } from '@/lib/reports/transfer-report';
import { createAgency, createProcedure } from '@/lib/testing/dossier-factory';
import { contextFor, createCategory, createDepartment, createPerson } from '@/lib/testing/factories';
import { ChangeCalendar } from './calendar-change-schema';
import { changeCalendar } from './change-calendar';
import { loadCalendarBook } from './load-calendar-book';
import { previewCalendarChange } from './preview-calendar-change';

const at = (local: string) => new Date(`${local}:00+07:00`);
const person = await createPerson({
  grants: {
    'settings.manage': 'all',
    'report.read': 'all',
    'report.create': 'all',
    'report.assign': 'all',
    'report.transfer': 'all',
    'report.ask_citizen': 'all',
    'dossier.read': 'all',
    'dossier.receive': 'all',
  },
});
const by = (local: string) => contextFor(person, at(local));
const category = await createCategory();
const morning = [['08:00', '12:00']];
const mornings = await db().workingCalendar.create({
  data: {
    code: 'mornings',
    name: 'Mornings',
    week: [morning, morning, morning, morning, morning, morning, []],
  },
});

/** Makes one day a holiday and answers what the preview said. */
async function close(calendarId: number, date: string, local: string) {
  const { version } = await db().workingCalendar.findUniqueOrThrow({ where: { id: calendarId } });
  const day = { kind: 'holiday', name: 'Nghỉ thử', source: 'Thông báo thử', isOfficial: true };
  const change = ChangeCalendar.parse({ id: calendarId, version, days: [{ date, day }], hours: null });
  const preview = await previewCalendarChange(by(local), change);
  await changeCalendar(by(local), { change, fingerprint: preview.fingerprint });
  return preview;
}
const officeId = async () => (await db().workingCalendar.findUniqueOrThrow({ where: { code: 'office' } })).id;

async function assigned(local: string, departmentId: number) {
  const made = await createReport(by(local), {
    categoryCode: category.code,
    description: 'Ổ gà trước cổng trường.',
    address: '12 Nguyễn Trãi',
  });
  const lead = { leadDepartmentId: departmentId, coordinatingDepartmentIds: [], assigneeId: null, note: '' };
  await assignReport(by(local), { code: made.code, version: 1, ...lead });
  return made;
}
const report = (id: number) => db().report.findUniqueOrThrow({ where: { id } });
const leadOf = (reportId: number) =>
  db().assignment.findFirstOrThrow({ where: { reportId, part: 'lead', endedAt: null } });

describe('a department’s part of a report', () => {
  it('has the report’s own date and moves with it', async () => {
    const { id } = await assigned('2026-06-03T09:00', (await createDepartment()).id);
    await close(await officeId(), '2026-06-10', '2026-06-03T11:00');
    expect((await report(id)).dueAt).toEqual(at('2026-06-15T17:00'));
    expect((await leadOf(id)).dueAt).toEqual(at('2026-06-15T17:00'));
  });

  it('runs by that department’s calendar once handed over: its days move the part, never the promise to the citizen', async () => {
    const own = await createDepartment({ calendarId: mornings.id });
    const { id, code } = await assigned('2026-07-01T09:00', (await createDepartment()).id);
    await transferReport(by('2026-07-02T09:00'), {
      code,
      version: 2,
      departmentId: own.id,
      assigneeId: null,
      reason: 'Thuộc đơn vị quản lý đường.',
    });
    const promised = (await report(id)).dueAt;
    // Saturday the 4th is worked there: the seventh day after Thursday is Friday the 10th.
    expect((await leadOf(id)).dueAt).toEqual(at('2026-07-10T12:00'));
    const preview = await close(mornings.id, '2026-07-07', '2026-07-02T10:00');
    expect(preview.rows).toMatchObject([{ code, clock: 'unit', to: at('2026-07-11T12:00').toISOString() }]);
    expect((await leadOf(id)).dueAt).toEqual(at('2026-07-11T12:00'));
    expect((await report(id)).dueAt).toEqual(promised);
  });
});

describe('a clock that stands still', () => {
  it('has no date to move, and goes on by the calendar as it is then', async () => {
    const { id, code } = await assigned('2026-08-03T09:00', (await createDepartment()).id);
    await askCitizen(by('2026-08-04T09:00'), { code, version: 2, message: 'Số nhà bao nhiêu?' });
    const preview = await close(await officeId(), '2026-08-06', '2026-08-04T10:00');
    expect(preview.rows.filter((row) => row.code === code && row.clock === 'resolve')).toEqual([]);
    expect((await report(id)).dueAt).toBeNull();
    await recordCitizenReply(by('2026-08-05T09:00'), { code, version: 3, message: 'Số 12.' });
    // Due on the 12th, a day later for the holiday, another for the day that was waited.
    expect((await report(id)).dueAt).toEqual(at('2026-08-14T17:00'));
  });
});

describe('a dossier', () => {
  it('moves with its appointment and the steps that are still to come, by the calendar of the agency that received it', async () => {
    const agency = await createAgency({ calendarId: mornings.id });
    const { procedure, documents } = await createProcedure({ days: 3 });
    const officer = contextFor({ ...person, departmentId: agency.id }, at('2026-09-07T09:00'));
    const { id } = await receiveDossier(
      officer,
      ReceiveDossier.parse({
        procedureId: procedure.id,
        competentDepartmentId: agency.id,
        applicant: { name: 'Nguyễn Thị Hồng Vân', phone: '0912 000 333' },
        documents: documents.map((paper) => ({ requiredDocumentId: paper.id, isSubmitted: true })),
      }),
    );
    const dossier = () =>
      db().dossier.findUniqueOrThrow({ where: { id }, include: { steps: { orderBy: { position: 'asc' } } } });
    await db().dossier.update({ where: { id }, data: { syncState: 'synced' } });
    const before = await dossier();
    expect(before.dueAt).toEqual(at('2026-09-10T12:00'));
    await close(await officeId(), '2026-09-15', '2026-09-07T10:00');
    expect(await dossier()).toEqual(before);
    const preview = await close(mornings.id, '2026-09-09', '2026-09-07T10:00');
    expect(preview.rows.map(({ code, clock }) => [code, clock])).toContainEqual([before.code, 'appointment']);
    const after = await dossier();
    expect(after).toMatchObject({
      dueAt: at('2026-09-11T12:00'),
      appointmentDate: at('2026-09-11T12:00'),
      syncState: 'pending',
      version: before.version + 1,
    });
    expect(after.steps[0]?.dueAt).toEqual(before.steps[0]?.dueAt);
    expect(after.steps.at(-1)?.dueAt).toEqual(at('2026-09-11T12:00'));
    expect(
      await db().dossierEvent.findFirst({ where: { dossierId: id }, orderBy: { id: 'desc' } }),
    ).toMatchObject({
      kind: 'dossier.due_moved',
      data: { fields: ['dueAt', 'appointmentDate'], from: at('2026-09-10T12:00').toISOString() },
    });
  });
});

it('the book of calendars says of every department what loading its calendar says', async () => {
  const parent = await createDepartment({ calendarId: mornings.id });
  const child = await createDepartment({ parentId: parent.id });
  const elsewhere = await createDepartment();
  const book = await loadCalendarBook(db());
  for (const id of [parent.id, child.id, elsewhere.id, null])
    expect(book.calendarFor(id)).toEqual(await loadCalendar(id));
});
