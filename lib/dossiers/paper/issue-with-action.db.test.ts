import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { filePath } from '@/lib/files/file-store';
import { testTime } from '@/lib/testing/clock';
import { dossierIn, openDossierOffice, registerOne, type DossierOffice } from '@/lib/testing/dossier-office';
import { contextFor } from '@/lib/testing/factories';
import { pdfText } from '@/lib/testing/pdf-text';
import { acceptDossier } from '../accept-dossier';
import { completeDossier } from '../complete-dossier';
import { extendDossier } from '../extend-dossier';
import { handOverDossier } from '../hand-over-dossier';
import { refuseDossier } from '../refuse-dossier';
import { stopDossier } from '../stop-dossier';
import { issueForm } from './issue-form';
import { makeFormFile } from './make-form-file';
import { issuedFormSelect, readIssuedForm } from './read-issued-form';

let office: DossierOffice;
beforeAll(async () => {
  office = await openDossierOffice();
});

/** What was issued of the dossier, in its order. */
async function issuedOf(code: string) {
  const rows = await db().dossierForm.findMany({
    where: { dossier: { code } },
    orderBy: { id: 'asc' },
    select: { ...issuedFormSelect, sha256: true },
  });
  return rows.map((row) => readIssuedForm(row).content);
}
const expert = (days = 0) => contextFor(office.expert, testTime({ days }));

describe('an action issues the paper that the law asks for', () => {
  it('a receipt when an online dossier is taken in, its PDF made when it is opened', async () => {
    const { code, version } = await registerOne(office);
    await acceptDossier(contextFor(office.clerk), { code, version, extraDocuments: [] });
    expect(await issuedOf(code)).toMatchObject([
      { kind: 'receipt', agency: office.desk.name, signer: { name: office.clerk.name } },
    ]);
    const form = await db().dossierForm.findFirstOrThrow({ where: { dossier: { code } } });
    expect(form.sha256).toBeNull();
    await makeFormFile(form.id);
    expect((await db().dossierForm.findUniqueOrThrow({ where: { id: form.id } })).sha256).toMatch(
      /^[0-9a-f]{64}$/,
    );
  });

  it('a request to complete that lists every missing paper', async () => {
    const { code } = await dossierIn(office, 'supplement_requested');
    expect(await issuedOf(code)).toMatchObject([
      { kind: 'supplement_request', items: ['Application'], reason: 'Bản chụp bị mờ.' },
    ]);
  });

  it('a refusal, before and after it was taken in', async () => {
    const early = await dossierIn(office, 'not_accepted');
    expect(await issuedOf(early.code)).toMatchObject([
      { kind: 'refusal', reason: 'Không thuộc thẩm quyền.' },
    ]);
    const { code, version } = await dossierIn(office, 'processing');
    await refuseDossier(expert(), { code, version, reason: 'Không đủ điều kiện.' });
    expect(await issuedOf(code)).toMatchObject([{ kind: 'refusal', reason: 'Không đủ điều kiện.' }]);
  });

  it('a notice that it is stopped or withdrawn', async () => {
    const { code, version } = await dossierIn(office, 'processing');
    await stopDossier(expert(), { code, version, reason: 'Quá hạn bổ sung.' });
    expect(await issuedOf(code)).toMatchObject([
      { kind: 'stop_notice', agency: office.competent.name, reason: 'Quá hạn bổ sung.' },
    ]);
    const withdrawn = await dossierIn(office, 'stopped');
    expect(await issuedOf(withdrawn.code)).toMatchObject([
      { kind: 'stop_notice', reason: 'Ông/Bà đề nghị rút hồ sơ.' },
    ]);
  });

  it('an apology that names the old and the new appointment', async () => {
    const { code, version } = await dossierIn(office, 'processing');
    const before = await db().dossier.findUniqueOrThrow({ where: { code } });
    await extendDossier(expert(1), { code, version, day: '2026-06-25', reason: 'Cần xác minh thêm.' });
    const after = await db().dossier.findUniqueOrThrow({ where: { code } });
    expect(await issuedOf(code)).toMatchObject([
      {
        kind: 'apology',
        reason: 'Cần xác minh thêm.',
        appointmentAt: before.appointmentDate?.toISOString(),
        newAppointmentAt: after.appointmentDate?.toISOString(),
      },
    ]);
  });
});

describe('the routing slip', () => {
  it('tells the hand-overs as they were written down, early, late and to whom', async () => {
    const { code, version } = await dossierIn(office, 'received');
    const clerk = contextFor(office.clerk, testTime({ minutes: 30 }));
    const examined = await handOverDossier(clerk, {
      code,
      version,
      step: 'next',
      assigneeId: office.expert.id,
    });
    const signing = await handOverDossier(expert(20), {
      code,
      version: examined.version,
      step: 'next',
      assigneeId: null,
      note: 'Đã thẩm định',
    });
    await completeDossier(expert(21), { code, version: signing.version });
    const { id } = await issueForm(expert(21), { kind: 'routing_slip', code });
    const written = await db().dossierHandover.findMany({
      where: { dossier: { code } },
      orderBy: { id: 'asc' },
    });
    const slip = (await issuedOf(code)).find((one) => one.kind === 'routing_slip');
    expect(written).toHaveLength(3);
    expect(slip?.kind === 'routing_slip' && slip.handovers).toMatchObject(
      written.map((one) => ({
        giver: one.fromLabel,
        receiver: one.toLabel,
        at: one.at.toISOString(),
        dueAt: one.dueAt?.toISOString() ?? null,
      })),
    );
    const { sha256 } = await db().dossierForm.findUniqueOrThrow({ where: { id } });
    const text = (await pdfText(await readFile(filePath(sha256!)))).join(' ');
    for (const words of [
      `Giao: ${office.clerk.name}, ${office.desk.name}`,
      `Nhận: ${office.expert.name}, ${office.competent.name}`,
      'Đã thẩm định',
      'Quá hạn',
    ])
      expect(text).toContain(words);
  });
});
