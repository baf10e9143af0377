import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { AppError } from '@/lib/errors/app-error';
import { testNow, testTime } from '@/lib/testing/clock';
import { contextFor, createPerson } from '@/lib/testing/factories';
import {
  createPaperDossier,
  openPaperOffice,
  paperApplicant,
  type PaperOffice,
} from '@/lib/testing/paper-office';
import { pdfText } from '@/lib/testing/pdf-text';
import { printCaseFile } from './case-file/print-case-file';
import { issueForm } from './issue-form';
import { listLateWithoutApology } from './late/list-late-without-apology';
import { listPublicLateDossiers } from './late/list-public-late-dossiers';
import { exportRegister, printRegister } from './register/export-register';
import { printedRows } from './register/register-schema';
import { RegisterQuery } from './register/register-schema';

let office: PaperOffice;
beforeAll(async () => {
  office = await openPaperOffice();
});
const ctx = () => contextFor(office.clerk);
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as AppError,
  );
async function textOf(chunks: AsyncGenerator<string>): Promise<string> {
  let all = '';
  for await (const chunk of chunks) all += chunk;
  return all;
}

describe('the register (form 07)', () => {
  const query = (own: PaperOffice, more: object = {}) =>
    RegisterQuery.parse({ agencyId: own.centre.id, from: '2026-06-10', to: '2026-06-10', ...more });

  it('has every dossier that the agency took in on those days, in their order, and no other', async () => {
    const own = await openPaperOffice();
    const late = await createPaperDossier(own, { receivedAt: new Date('2026-06-10T16:59:59Z') });
    const early = await createPaperDossier(own, { receivedAt: new Date('2026-06-09T17:00:00Z') });
    const before = await createPaperDossier(own, { receivedAt: new Date('2026-06-09T16:59:59Z') });
    const after = await createPaperDossier(own, { receivedAt: new Date('2026-06-10T17:00:00Z') });
    const elsewhere = await createPaperDossier(office);
    const lines = (await textOf(await exportRegister(ctx(), query(own)))).trim().split('\r\n');
    expect(lines[0]).toBe(
      'STT,Mã hồ sơ,Tên thủ tục hành chính,Số lượng hồ sơ (bộ),"Tên cá nhân, tổ chức","Địa chỉ, số điện thoại",' +
        'Cơ quan chủ trì giải quyết,Nhận hồ sơ,Hẹn trả kết quả,Trả kết quả,Phương thức nhận kết quả,Ghi chú',
    );
    expect(lines.slice(1)).toEqual(
      [early, late].map(
        ({ code, receivedAt }, index) =>
          `${index + 1},${code},Cấp giấy phép xây dựng mới,1,${paperApplicant.name},"${paperApplicant.address}, ${paperApplicant.phone}",` +
          `"${own.office.name}",${receivedAt === early.receivedAt ? '10/06/2026 00:00' : '10/06/2026 23:59'},08/07/2026 10:00,,Trực tiếp,`,
      ),
    );
    const pages = await pdfText(await printRegister(ctx(), query(own)));
    for (const words of [
      'Mẫu số 07',
      'SỔ THEO DÕI HỒ SƠ',
      'Từ ngày 10 tháng 6 năm 2026 đến ngày 10 tháng 6 năm 2026',
      'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      'Tổng số: 2 hồ sơ',
    ])
      expect(pages[0]).toContain(words);
    // A code is longer than its column and goes on in the next line.
    const joined = pages.join('').replaceAll(' ', '');
    for (const { code } of [early, late]) expect(joined).toContain(code);
    for (const { code } of [before, after, elsewhere]) expect(joined).not.toContain(code);
    const entries = await db().auditEntry.findMany({
      where: { action: { startsWith: 'dossier.export' }, actorId: office.clerk.id },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, subjectLabel }) => `${action} ${subjectLabel}`)).toEqual([
      'dossier.export_started register.csv',
      'dossier.export register.csv',
      'dossier.export register.pdf',
    ]);
  });

  it('masks the applicants from who may not see them, and hides what is out of reach', async () => {
    const own = await openPaperOffice();
    await createPaperDossier(own);
    const blind = await createPerson({ grants: { 'dossier.read': 'all', 'dossier.export': 'all' } });
    const outside = await createPerson({ grants: { 'dossier.read': 'department', 'dossier.export': 'all' } });
    const reader = await createPerson({ grants: { 'dossier.read': 'all' } });
    const masked = await textOf(await exportRegister(contextFor(blind), query(own)));
    expect(masked).toContain('Nguyễn •••');
    for (const secret of Object.values(paperApplicant)) expect(masked).not.toContain(secret);
    expect(
      (await textOf(await exportRegister(contextFor(outside), query(own)))).trim().split('\r\n'),
    ).toHaveLength(1);
    expect(await failure(printRegister(contextFor(reader), query(own)))).toMatchObject({ code: 'forbidden' });
    expect(await failure(exportRegister(contextFor(reader), query(own)))).toMatchObject({
      code: 'forbidden',
    });
  });

  it('says what is wrong with a period, and prints no book', async () => {
    const wrong = (more: object) =>
      RegisterQuery.safeParse({
        agencyId: '1',
        from: '2026-01-01',
        to: '2026-01-31',
        ...more,
      }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    expect(wrong({ to: '2025-12-31' })).toEqual(['to: before_start']);
    expect(wrong({ to: '2027-01-02' })).toEqual(['to: range_too_long']);
    expect(wrong({ from: '2025-02-30' })).toEqual(['from: malformed']);
    expect(wrong({ agencyId: 'x' })).toEqual(['agencyId: malformed']);
    const own = await openPaperOffice();
    const first = await createPaperDossier(own);
    await db().$executeRaw`
      WITH many AS (INSERT INTO contact (created_at) SELECT now() FROM generate_series(1, ${printedRows}) RETURNING id)
      INSERT INTO dossier (code, title, procedure_id, procedure_version_id, received_at_id, competent_department_id, department_id,
        involved_department_ids, involved_person_ids, channel, applicant_kind, applicant_id, state, submitted_at, received_at, public_updated_at, updated_at)
      SELECT 'H98-260610-' || lpad((row_number() OVER ())::text, 4, '0'), d.title, d.procedure_id, d.procedure_version_id, d.received_at_id,
        d.competent_department_id, d.department_id, d.involved_department_ids, d.involved_person_ids, d.channel, d.applicant_kind, many.id, d.state,
        d.submitted_at, d.received_at, d.public_updated_at, d.updated_at
      FROM many, dossier d WHERE d.id = ${first.id}`;
    expect(await failure(printRegister(ctx(), query(own)))).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'to', messageKey: 'register_too_long', params: { max: printedRows } }],
    });
  });
});

describe('the case file (F16)', () => {
  it('has an index with pages, the course, the papers and every form; staff only when asked for', async () => {
    const dossier = await createPaperDossier(office, { state: 'processing' });
    await db().dossierEvent.create({
      data: { dossierId: dossier.id, kind: 'dossier.received', at: testNow, actorLabel: 'Đỗ Quỳnh Trâm' },
    });
    await issueForm(ctx(), { kind: 'receipt', code: dossier.code });
    const words = { title: 'Giấy phép xây dựng', body: 'Cho phép xây dựng 03 tầng.' };
    await issueForm(ctx(), { kind: 'result', code: dossier.code, ...words });
    const [open, named] = [
      await pdfText(await printCaseFile(ctx(), dossier.code, { staff: '0' })),
      await pdfText(await printCaseFile(ctx(), dossier.code, { staff: '1' })),
    ];
    for (const pages of [open, named]) {
      expect(pages).toHaveLength(4);
      expect(pages[0]).toMatch(
        /Mục lục 1\. Quá trình giải quyết 2 2\. Thành phần hồ sơ 2 3\. Giấy tiếp nhận hồ sơ và hẹn trả kết quả, mẫu số 01, số \d+\/TNHS 3 4\. Giấy phép xây dựng, số \d+\/KQ 4/,
      );
      expect(pages[0]).toContain(`Hồ sơ của: ${paperApplicant.name}`);
      expect(pages[1]).toContain('Tiếp nhận hồ sơ');
      expect(pages[1]).toContain('Bản vẽ thiết kế');
      expect(pages[2]).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
      expect(pages[3]).toContain('Cho phép xây dựng 03 tầng.');
      expect(pages[3]).toContain('Trang 4/4');
    }
    expect(named.join(' ')).toContain('Đỗ Quỳnh Trâm');
    expect(open.join(' ')).not.toContain('Đỗ Quỳnh Trâm');
    expect(
      await db().auditEntry.findMany({
        where: { action: 'dossier.print_case_file', subjectId: dossier.id },
        orderBy: { id: 'asc' },
      }),
    ).toMatchObject([{ data: { staffNames: false, forms: 2 } }, { data: { staffNames: true } }]);
  });

  it('is hidden out of reach, and forbidden to who may not see the applicant', async () => {
    const { code } = await createPaperDossier(office);
    const blind = await createPerson({ grants: { 'dossier.read': 'all', 'dossier.reveal_contact': 'own' } });
    const outside = await createPerson({
      grants: { 'dossier.read': 'department', 'dossier.reveal_contact': 'all' },
    });
    const print = (actor: typeof blind) => failure(printCaseFile(contextFor(actor), code, { staff: '0' }));
    expect(await print(blind)).toMatchObject({ code: 'forbidden' });
    expect(await print(outside)).toMatchObject({ code: 'not_found' });
  });
});

describe('late dossiers (F15)', () => {
  const dueAt = testTime({ days: 28 });
  const minute = (n: number) => new Date(dueAt.getTime() + n * 60_000);
  const codes = (list: { code: string }[]) => list.map(({ code }) => code);

  it('are offered an apology from the minute they are late until it is issued, to those who may issue it', async () => {
    const { code, id } = await createPaperDossier(office, { state: 'processing' });
    const paused = await createPaperDossier(office, { state: 'supplement_requested', dueAt: null });
    expect(codes(await listLateWithoutApology(office.clerk, minute(-1)))).not.toContain(code);
    const late = await listLateWithoutApology(office.clerk, minute(1));
    expect(late.find((one) => one.code === code)).toEqual({
      code,
      title: 'Cấp giấy phép xây dựng mới',
      department: office.office.name,
      dueAt: dueAt.toISOString(),
    });
    expect(codes(late)).not.toContain(paused.code);
    const reader = await createPerson({ grants: { 'dossier.read': 'all' } });
    const elsewhere = await createPerson({
      grants: { 'dossier.read': 'department', 'dossier.extend': 'all' },
    });
    for (const other of [reader, elsewhere])
      expect(codes(await listLateWithoutApology(other, minute(1)))).not.toContain(code);

    const promise = { reason: 'Chờ ý kiến phối hợp.', newAppointmentAt: minute(60 * 24 * 7).toISOString() };
    const { number } = await issueForm(contextFor(office.clerk, minute(5)), {
      kind: 'apology',
      code,
      promise,
    });
    expect(number).toMatch(/^\d+\/XLHS$/);
    expect(codes(await listLateWithoutApology(office.clerk, minute(6)))).not.toContain(code);
    // A later appointment that passes too wants an apology of its own.
    await db().dossier.update({ where: { id }, data: { dueAt: minute(60) } });
    expect(codes(await listLateWithoutApology(office.clerk, minute(61)))).toContain(code);
  });

  it('are told to the public by their code alone', async () => {
    const { code, id } = await createPaperDossier(office, { state: 'processing' });
    const listed = (await listPublicLateDossiers(minute(1))).find((one) => one.code === code);
    expect(listed).toEqual({
      code,
      agency: office.office.name,
      dueAt: dueAt.toISOString(),
      hasApology: false,
    });
    expect(codes(await listPublicLateDossiers(minute(-1)))).not.toContain(code);
    await db().dossier.update({
      where: { id },
      data: { state: 'stopped', ending: 'stopped', closedAt: minute(2) },
    });
    expect(codes(await listPublicLateDossiers(minute(3)))).not.toContain(code);
  });
});
