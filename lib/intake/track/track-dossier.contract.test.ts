import { beforeAll, describe, expect, it } from 'vitest';
import { POST as follow } from '@/app/track/follow/route';
import { GET as result } from '@/app/track/result/route';
import { db } from '@/lib/db/client';
import { acceptWithdrawal } from '@/lib/dossiers/accept-withdrawal';
import { findPublicDossier } from '@/lib/dossiers/find-public-dossier';
import { issueForm } from '@/lib/dossiers/paper/issue-form';
import { requestWithdrawal } from '@/lib/dossiers/request-withdrawal';
import { stopDossier } from '@/lib/dossiers/stop-dossier';
import {
  dossierIn,
  openDossierOffice,
  testApplicant,
  type DossierOffice,
} from '@/lib/testing/dossier-office';
import { contextFor } from '@/lib/testing/factories';
import { openTrackPass, trackCookie } from './track-pass';

let people = 0;
const inside = /Officer|internal|Nguyễn|0912000333|022190001234/;

async function look(code: string, phone: string) {
  const request = new Request('http://localhost:3000/track/follow', {
    method: 'POST',
    body: new URLSearchParams({ code, phone }),
    headers: { 'x-forwarded-for': `10.3.0.${++people}` },
  });
  const response = await follow(request, { params: Promise.resolve({}) });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { cookie, pass: openTrackPass(cookie.slice(trackCookie.length + 1), new Date()) };
}
const download = (cookie: string) =>
  result(
    new Request('http://localhost:3000/track/result', {
      headers: { cookie, 'x-forwarded-for': `10.3.1.${++people}` },
    }),
    { params: Promise.resolve({}) },
  );

describe('a dossier on /track', () => {
  let office: DossierOffice;
  beforeAll(async () => {
    office = await openDossierOffice();
  });

  it('is found by code and phone, and a wrong phone answers exactly like an unknown code', async () => {
    const { code } = await dossierIn(office, 'processing');
    expect((await look(` ${code.toLowerCase()} `, '+84 912 000 333')).pass).toMatchObject({
      outcome: 'found',
      code,
    });
    const unknown = code.replace(/\d{4}$/, '9999');
    for (const [asked, phone] of [
      [unknown, testApplicant.phone],
      [code, '0912000334'],
      [code, ''],
    ] as const) {
      expect((await look(asked, phone)).pass).toEqual({ outcome: 'unknown', code: asked, seconds: 0 });
    }
  });

  it('says where it stands and until when, in public words, and nothing of the office’s inside', async () => {
    const { code } = await dossierIn(office, 'processing');
    const dossier = await db().dossier.findUniqueOrThrow({ where: { code } });
    const data = { dossierId: dossier.id, actorLabel: 'Officer Secret', at: new Date() };
    await db().dossierEvent.createMany({
      data: [
        { ...data, kind: 'dossier.locked', isPublic: false, note: 'internal' },
        { ...data, kind: 'dossier.handed_over', isPublic: true, note: 'internal word to a colleague' },
      ],
    });
    const view = await findPublicDossier(code);
    expect(view).toMatchObject({
      publicState: 'in_progress',
      receivedBy: office.desk.name,
      appointmentDate: dossier.appointmentDate?.toISOString(),
      asked: null,
      payments: [],
      hasResultFile: false,
    });
    expect(view?.events.map(({ kind }) => kind)).toEqual(['dossier.received', 'dossier.handed_over']);
    expect(JSON.stringify(view)).not.toMatch(inside);
  });

  it('names the papers that are asked for, and what is to be paid', async () => {
    const asked = await findPublicDossier((await dossierIn(office, 'supplement_requested')).code);
    expect(asked).toMatchObject({
      publicState: 'your_turn',
      asked: { reason: 'Bản chụp bị mờ.', papers: [{ name: office.documents[0]?.name, note: '' }] },
    });
    const due = await findPublicDossier((await dossierIn(office, 'financial_obligation')).code);
    expect(due).toMatchObject({
      publicState: 'your_turn',
      asked: null,
      payments: [{ name: 'Thuế trước bạ', amount: 1_500_000 }],
    });
  });

  it('asks nothing of an applicant whose dossier has ended without a result, and tells no reason that is none', async () => {
    const unpaid = await dossierIn(office, 'financial_obligation');
    await stopDossier(contextFor(office.expert), { ...unpaid, reason: 'Người nộp không đóng thuế.' });
    expect(await findPublicDossier(unpaid.code)).toMatchObject({
      publicState: 'ended',
      payments: [],
      publicNote: 'Người nộp không đóng thuế.',
    });
    const incomplete = await dossierIn(office, 'supplement_requested');
    const { version } = await requestWithdrawal(contextFor(office.clerk), {
      ...incomplete,
      reason: 'Nộp sau.',
    });
    await acceptWithdrawal(contextFor(office.expert), { ...incomplete, version });
    expect(await findPublicDossier(incomplete.code)).toMatchObject({
      publicState: 'ended',
      asked: null,
      publicNote: null,
    });
    const done = await dossierIn(office, 'returned_to_citizen');
    await db().dossierPayment.updateMany({ where: { dossier: { code: done.code } }, data: { state: 'due' } });
    expect((await findPublicDossier(done.code))?.payments).toHaveLength(1);
  });

  it('gives an electronic result to whoever has found the dossier, and to nobody else', async () => {
    const { code } = await dossierIn(office, 'completed');
    await issueForm(contextFor(office.expert), {
      kind: 'result',
      code,
      title: 'Quyết định',
      body: 'Đồng ý cấp giấy phép.',
    });
    const { cookie } = await look(code, testApplicant.phone);
    expect(await findPublicDossier(code)).toMatchObject({
      publicState: 'result_ready',
      hasResultFile: false,
    });
    // Chosen to be fetched at the counter: there is nothing to download.
    expect((await download(cookie)).status).toBe(303);
    await db().dossier.update({ where: { code }, data: { deliveryMethod: 'electronic' } });
    expect(await findPublicDossier(code)).toMatchObject({ resultCode: 'KQ-01', hasResultFile: true });
    const paper = await download(cookie);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    for (const other of ['', `${trackCookie}=forged.x`, (await look(code, '0999999999')).cookie]) {
      const refused = await download(other);
      expect([refused.status, refused.headers.get('location')]).toEqual([303, '/track']);
    }
    const entries = await db().auditEntry.findMany({
      where: { action: 'dossier.open_result', subjectLabel: code },
    });
    expect(entries).toMatchObject([{ actorKind: 'public', subjectKind: 'dossier' }]);
  });
});
