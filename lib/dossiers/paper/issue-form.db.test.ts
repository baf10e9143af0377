import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IssueForm as Input } from './issue-form-schema';
import { db } from '@/lib/db/client';
import { filePath } from '@/lib/files/file-store';
import { testNow, testTime } from '@/lib/testing/clock';
import { contextFor, createPerson } from '@/lib/testing/factories';
import {
  createPaperDossier,
  openPaperOffice,
  paperApplicant,
  type PaperOffice,
} from '@/lib/testing/paper-office';
import { pdfText } from '@/lib/testing/pdf-text';
import { asOwner, atOnce, withSecondConnection } from '@/lib/testing/second-connection';
import { issueForm } from './issue-form';
import { listFormOffers, listForms } from './list-forms';
import { makeFormFile } from './make-form-file';

let office: PaperOffice;
beforeAll(async () => {
  office = await openPaperOffice();
});

const ctx = (now = testNow) => contextFor(office.clerk, now);
const issue = (
  code: string,
  kind: 'receipt' | 'supplement_request' | 'refusal' | 'stop_notice' | 'routing_slip',
) => issueForm(ctx(), { kind, code });
const formOf = (id: number) => db().dossierForm.findUniqueOrThrow({ where: { id }, include: { file: true } });
async function textOf(id: number): Promise<string> {
  const { sha256 } = await formOf(id);
  return (await pdfText(await readFile(filePath(sha256!)))).join(' ');
}
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Error) => error.message,
  );

describe('issuing a form', () => {
  it('prints what the dossier knows, keeps the bytes and their hash, and writes who did it', async () => {
    const dossier = await createPaperDossier(office);
    const issued = await issue(dossier.code, 'receipt');
    const form = await formOf(issued.id);
    const bytes = await readFile(filePath(form.sha256!));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(form.sha256);
    expect(form).toMatchObject({
      form: 'receipt',
      agencyId: office.centre.id,
      year: 2026,
      number: issued.number,
    });
    expect(form.file).toMatchObject({ contentType: 'application/pdf', size: bytes.length });
    const text = await textOf(issued.id);
    for (const words of [
      'ỦY BAN NHÂN DÂN PHƯỜNG THỬ NGHIỆM',
      'Thử Nghiệm, ngày 10 tháng 6 năm 2026',
      `Mã hồ sơ: ${dossier.code}`,
      `Tiếp nhận hồ sơ của: ${paperApplicant.name}`,
      '2. Bản vẽ thiết kế (bản sao, số lượng: 2)',
      'Thời gian giải quyết hồ sơ theo quy định là: 20 ngày làm việc',
      'Thời gian trả kết quả giải quyết hồ sơ: 10 giờ 00 phút, ngày 08 tháng 7 năm 2026',
      'Phí, lệ phí: 75.000 đồng',
      'Đỗ Quỳnh Trâm',
    ])
      expect(text).toContain(words);
    expect(
      await db().auditEntry.findFirst({ where: { action: 'dossier.issue_form', subjectId: dossier.id } }),
    ).toMatchObject({
      actorId: office.clerk.id,
      data: { formId: issued.id, kind: 'receipt', number: issued.number },
    });
    expect(await db().dossierEvent.findFirst({ where: { dossierId: dossier.id } })).toMatchObject({
      kind: 'dossier.form_issued',
      data: { number: issued.number },
    });
    expect(
      await db().outboxMessage.findFirst({ where: { subjectId: dossier.id, topic: 'dossier.form_issued' } }),
    ).toMatchObject({
      payload: { code: dossier.code, departmentIds: dossier.involvedDepartmentIds },
    });
  });

  it('keeps the applicant out of every column that is not encrypted', async () => {
    const { id } = await issue((await createPaperDossier(office)).code, 'receipt');
    const { rows } = await asOwner((client) =>
      client.query<{ all: string }>(
        `SELECT concat(f::text, s::text, (SELECT string_agg(a::text, '') FROM audit_entry a), (SELECT string_agg(e::text, '') FROM dossier_event e)) AS all
         FROM dossier_form f JOIN stored_file s ON s.id = f.file_id WHERE f.id = $1`,
        [id],
      ),
    );
    for (const secret of Object.values(paperApplicant)) expect(rows[0]!.all).not.toContain(secret);
  });

  it('answers the form that stands while nothing changed, byte for byte', async () => {
    const dossier = await createPaperDossier(office);
    const first = await issue(dossier.code, 'receipt');
    const again = await issueForm(ctx(testTime({ days: 3 })), { kind: 'receipt', code: dossier.code });
    expect(again).toEqual(first);
    const before = await formOf(first.id);
    expect(await makeFormFile(first.id)).toBe(before.fileId);
    expect((await formOf(first.id)).sha256).toBe(before.sha256);
  });

  it('takes the place of the earlier one when the dossier has changed', async () => {
    const dossier = await createPaperDossier(office);
    const first = await issue(dossier.code, 'receipt');
    await db().dossier.update({
      where: { id: dossier.id },
      data: { appointmentDate: testTime({ days: 35 }) },
    });
    const second = await issueForm(ctx(testTime({ days: 1 })), { kind: 'receipt', code: dossier.code });
    expect(second.number).not.toBe(first.number);
    expect(await listForms(office.clerk, dossier.code)).toMatchObject([
      { id: second.id, supersededAt: null },
      { id: first.id, supersededAt: testTime({ days: 1 }).toISOString() },
    ]);
  });

  it('numbers 50 at once without a gap, and each form, agency and year apart', async () => {
    const own = await openPaperOffice();
    const dossiers = await Promise.all(Array.from({ length: 50 }, () => createPaperDossier(own)));
    const as = (now: Date) => contextFor(own.clerk, now);
    const results = await atOnce(50, (i) =>
      issueForm(as(testNow), { kind: 'receipt', code: dossiers[i]!.code }),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    const taken = await db().dossierForm.findMany({
      where: { agencyId: own.centre.id },
      orderBy: { sequence: 'asc' },
    });
    expect(taken.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(taken.map(({ number }) => number)[8]).toBe('09/TNHS');
    expect(new Set(taken.map(({ sha256 }) => sha256)).size).toBe(50);
    const code = dossiers[0]!.code;
    expect((await issueForm(as(testNow), { kind: 'routing_slip', code })).number).toBe('01/KSHS');
    await db().dossier.update({ where: { code }, data: { fee: 1 } });
    const newYear = new Date('2026-12-31T17:00:00Z');
    expect((await issueForm(as(newYear), { kind: 'receipt', code })).number).toBe('01/TNHS');
  }, 120_000);

  it('gives its number back when the transaction fails', async () => {
    const own = await openPaperOffice();
    const dossier = await createPaperDossier(own);
    const as = contextFor(own.clerk);
    const refused = { kind: 'supplement_request', code: dossier.code } as const;
    expect(await failure(issueForm(as, refused))).toContain('form_not_offered');
    const torn = { ...as, requestId: null as unknown as string };
    expect(await failure(issueForm(torn, { kind: 'receipt', code: dossier.code }))).toContain('request_id');
    expect(await db().dossierForm.count({ where: { dossierId: dossier.id } })).toBe(0);
    expect((await issueForm(as, { kind: 'receipt', code: dossier.code })).number).toBe('01/TNHS');
  });

  it('refuses an apology that is not offered, and names the day that cannot be promised', async () => {
    const dossier = await createPaperDossier(office, { state: 'processing' });
    const apology = (days: number, promised: number) =>
      issueForm(ctx(testTime({ days })), {
        kind: 'apology',
        code: dossier.code,
        promise: {
          reason: 'Chờ ý kiến phối hợp.',
          newAppointmentAt: testTime({ days: promised }).toISOString(),
        },
      });
    await expect(apology(1, 35)).rejects.toMatchObject({ code: 'refused', messageKey: 'form_not_offered' });
    await expect(apology(30, 29)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'promise.newAppointmentAt', messageKey: 'past_day' }],
    });
    expect(await db().dossierForm.count({ where: { dossierId: dossier.id } })).toBe(0);
    expect((await apology(30, 35)).number).toMatch(/XLHS$/);
  });

  it('says what the writer before it left, also of the papers', async () => {
    const dossier = await createPaperDossier(office);
    const id = await withSecondConnection(async (client) => {
      await client.query('BEGIN');
      await client.query('UPDATE dossier SET fee = 50000 WHERE id = $1', [dossier.id]);
      await client.query(`UPDATE dossier_document SET quantity = 7 WHERE dossier_id = $1 AND position = 2`, [
        dossier.id,
      ]);
      const issuing = issue(dossier.code, 'receipt');
      const isWaiting = async () => {
        const { rows } = await client.query(`SELECT 1 FROM pg_locks WHERE NOT granted`);
        return rows.length > 0;
      };
      await expect.poll(isWaiting).toBe(true);
      await client.query('COMMIT');
      return (await issuing).id;
    });
    const text = await textOf(id);
    expect(text).toContain('50.000 đồng');
    expect(text).toContain('số lượng: 7');
  });

  it('makes one form of one click given twice at once', async () => {
    const dossier = await createPaperDossier(office);
    const results = await atOnce(5, () => issue(dossier.code, 'receipt'));
    const ids = results.map((one) => (one.status === 'fulfilled' ? one.value.id : one.reason));
    expect(new Set(ids).size).toBe(1);
  });
});

describe('who may', () => {
  it('needs the right of the form over the dossier, and to reach it at all', async () => {
    const dossier = await createPaperDossier(office);
    const input: Input = { kind: 'receipt', code: dossier.code };
    const reader = await createPerson({ grants: { 'dossier.read': 'all' } });
    const elsewhere = await createPerson({
      grants: { 'dossier.read': 'department', 'dossier.receive': 'department' },
    });
    const halfway = await createPerson({
      grants: { 'dossier.read': 'all', 'dossier.receive': 'department' },
    });
    expect(await failure(issueForm(contextFor(reader), input))).toContain('forbidden');
    expect(await failure(issueForm(contextFor(elsewhere), input))).toContain('not_found');
    expect(await failure(issueForm(contextFor(halfway), input))).toContain('forbidden');
    expect(await failure(issueForm(ctx(), { ...input, code: 'H99.05-260610-9999' }))).toContain('not_found');
    expect(await db().dossierForm.count({ where: { dossierId: dossier.id } })).toBe(0);
    expect(await listForms(elsewhere, dossier.code)).toEqual([]);
    const offers = await listFormOffers(reader, dossier.code, testNow);
    expect(new Set(offers.map(({ obstacle }) => obstacle))).toEqual(new Set(['no_right']));
    const own = await listFormOffers(office.clerk, dossier.code, testNow);
    expect(own.filter(({ obstacle }) => obstacle === null).map(({ kind }) => kind)).toEqual([
      'receipt',
      'routing_slip',
    ]);
    expect(own.find(({ kind }) => kind === 'apology')?.obstacle).toBe('not_late');
  });

  it('is not even the owner of the tables, once a form is issued', async () => {
    const { id } = await issue((await createPaperDossier(office)).code, 'receipt');
    for (const statement of [
      'DELETE FROM dossier_form WHERE id = $1',
      `UPDATE dossier_form SET number = '99/TNHS' WHERE id = $1`,
      `UPDATE dossier_form SET sha256 = repeat('0', 64) WHERE id = $1`,
    ])
      expect(await failure(asOwner((client) => client.query(statement, [id])))).toContain(
        'an issued form is never',
      );
  });
});
