import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/v1/dossiers/[code]/forms/[id]/route';
import { db } from '@/lib/db/client';
import { personalLink } from '@/lib/files/file-link';
import { contextFor, createAccessToken, createPerson } from '@/lib/testing/factories';
import { createPaperDossier, openPaperOffice, type PaperOffice } from '@/lib/testing/paper-office';
import { issueForm } from './issue-form';

const base = 'http://localhost:3000';
let office: PaperOffice;
let dossier: Awaited<ReturnType<typeof createPaperDossier>>;
let formId: number;
beforeAll(async () => {
  office = await openPaperOffice();
  dossier = await createPaperDossier(office);
  formId = (await issueForm(contextFor(office.clerk), { kind: 'receipt', code: dossier.code })).id;
});

const open = (address: string, token: string) => {
  const url = new URL(address, base);
  const [, code = '', id = ''] = /dossiers\/([^/]+)\/forms\/([^/]+)$/.exec(url.pathname) ?? [];
  const request = new Request(url, { headers: { authorization: `Bearer ${token}` } });
  return GET(request, { params: Promise.resolve({ code, id }) });
};
const plain = () => `/api/v1/dossiers/${dossier.code}/forms/${formId}`;

describe('an issued form', () => {
  it('is opened by a link of one’s own that is good for five minutes, and the opening is logged', async () => {
    const token = await createAccessToken(office.clerk);
    const led = await open(plain(), token);
    expect([led.status, led.headers.get('cache-control')]).toEqual([303, 'no-store']);
    const link = led.headers.get('location')!;
    const [served, again] = [await open(link, token), await open(link, token)];
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(served.headers.get('content-disposition')).toBe(
      `inline; filename*=UTF-8''01-${dossier.code}-01-TNHS.pdf`,
    );
    const bytes = Buffer.from(await served.arrayBuffer());
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    const form = await db().dossierForm.findUniqueOrThrow({ where: { id: formId } });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(form.sha256);
    const entries = await db().auditEntry.findMany({
      where: { action: 'dossier.open_form', subjectId: dossier.id },
    });
    expect(entries).toMatchObject([{ actorId: office.clerk.id, data: { formId, kind: 'receipt' } }]);
  });

  it('opens for nobody else by that link, nor when it is old or altered', async () => {
    const colleague = await createPerson({ grants: office.everything });
    const link = personalLink(plain(), ['form', formId], office.clerk.id, new Date());
    const old = personalLink(plain(), ['form', formId], office.clerk.id, new Date(Date.now() - 301_000));
    const statuses = [];
    for (const [address, person] of [
      [link, office.clerk],
      [link, colleague],
      [old, office.clerk],
      [link.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')).replace('sig=', 'sig=x'), office.clerk],
    ] as const)
      statuses.push((await open(address, await createAccessToken(person))).status);
    expect(statuses).toEqual([200, 404, 404, 404]);
  });

  it('is hidden from who does not reach the dossier, and refused to who may not see the applicant', async () => {
    const blind = await createPerson({ grants: { 'dossier.read': 'all', 'dossier.reveal_contact': 'own' } });
    const outside = await createPerson({
      grants: { 'dossier.read': 'department', 'dossier.reveal_contact': 'all' },
    });
    const reader = await createPerson({ grants: { 'dossier.read': 'all' } });
    const status = async (person: typeof reader, address = plain()) =>
      (await open(address, await createAccessToken(person))).status;
    expect([await status(blind), await status(outside), await status(reader)]).toEqual([403, 404, 403]);
    for (const address of ['/x', `/forms/0`, '/forms/99999999999', `/forms/${formId + 999}`])
      expect(await status(office.clerk, `/api/v1/dossiers/${dossier.code}${address}`)).toBe(404);
    const other = await createPaperDossier(office);
    expect(await status(office.clerk, `/api/v1/dossiers/${other.code}/forms/${formId}`)).toBe(404);
  });
});
