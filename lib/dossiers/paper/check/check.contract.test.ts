import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET, POST } from '@/app/check/verify/route';
import { filesDir } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { filePath } from '@/lib/files/file-store';
import { testTime } from '@/lib/testing/clock';
import { contextFor } from '@/lib/testing/factories';
import {
  createPaperDossier,
  openPaperOffice,
  paperApplicant,
  type PaperOffice,
} from '@/lib/testing/paper-office';
import { issueForm } from '../issue-form';
import { checkCookie, openCheckPass } from './check-pass';
import { findCheckedForm } from './find-checked-form';

let people = 0;
/** What checking a file comes to, from an address of its own unless one is given. */
async function send(
  bytes: Uint8Array | null,
  { token = '', address = `10.1.0.${++people}`, field = 'file' } = {},
) {
  const form = new FormData();
  if (bytes) form.append(field, new File([new Uint8Array(bytes)], 'giấy.pdf'));
  const request = new Request(`http://localhost:3000/check/verify?token=${token}`, {
    method: 'POST',
    body: form,
    headers: { 'x-forwarded-for': address },
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  const cookie = response.headers.get('set-cookie') ?? '';
  const value = cookie.slice(checkCookie.length + 1, cookie.indexOf(';'));
  return {
    status: response.status,
    location: response.headers.get('location'),
    retryAfter: response.headers.get('retry-after'),
    cookie,
    value,
    pass: openCheckPass(value, new Date()),
  };
}

describe('the check page', () => {
  let office: PaperOffice;
  let token: string;
  let bytes: Buffer;
  beforeAll(async () => {
    office = await openPaperOffice();
    const { code } = await createPaperDossier(office, { state: 'processing' });
    const words = { title: 'Giấy phép xây dựng', body: 'Cho phép xây dựng.' };
    const { id } = await issueForm(contextFor(office.clerk), { kind: 'result', code, ...words });
    const form = await db().dossierForm.findUniqueOrThrow({ where: { id } });
    token = form.token;
    bytes = await readFile(filePath(form.sha256!));
  });

  it('finds the very bytes that were issued, wherever they are given', async () => {
    for (const at of ['', token]) {
      const { status, location, pass, cookie } = await send(bytes, { token: at });
      expect([status, location]).toEqual([303, `/check/${token}`]);
      expect(pass).toMatchObject({ outcome: 'valid', token, size: bytes.length });
      expect(cookie).toMatch(/Path=\/check; Max-Age=300; HttpOnly; SameSite=Lax$/);
    }
  });

  it('takes one changed byte, anywhere, for another file', async () => {
    for (const at of [9, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      expect(await send(changed, { token })).toMatchObject({
        location: `/check/${token}`,
        pass: { outcome: 'not_valid', token },
      });
    }
    expect((await send(bytes.subarray(1))).pass).toMatchObject({ outcome: 'not_valid', token: '' });
    expect((await send(Buffer.concat([bytes, Buffer.from([0])]))).pass).toMatchObject({
      outcome: 'not_valid',
    });
  });

  it('leads from the page of one paper to that of another whose file was given', async () => {
    const { code } = await createPaperDossier(office);
    const { id } = await issueForm(contextFor(office.clerk), { kind: 'receipt', code });
    const other = await db().dossierForm.findUniqueOrThrow({ where: { id } });
    expect(await send(bytes, { token: other.token })).toMatchObject({ location: `/check/${token}` });
  });

  it('keeps nothing of what was sent', async () => {
    const files = async () => (await readdir(filesDir(), { recursive: true })).sort();
    const [before, rows] = [await files(), await db().storedFile.count()];
    await send(Buffer.from('something that is no paper'), { token });
    expect([await files(), await db().storedFile.count()]).toEqual([before, rows]);
  });

  it('says which paper it is, and nobody’s name', async () => {
    const form = await findCheckedForm({ token });
    expect(form).toMatchObject({
      kind: 'result',
      number: '01/KQ',
      agency: 'Phòng Kinh tế, Hạ tầng',
      supersededAt: null,
    });
    const said = JSON.stringify(form);
    for (const secret of [...Object.values(paperApplicant), office.clerk.name, 'Cho phép'])
      expect(said).not.toContain(secret);
    expect(await findCheckedForm({ token: '0000000000000000' })).toBeNull();
  });

  it('tells when another paper took its place, and still knows the old bytes', async () => {
    const { code, id: dossierId } = await createPaperDossier(office, { state: 'processing' });
    const issue = (body: string, days: number) =>
      issueForm(contextFor(office.clerk, testTime({ days })), {
        kind: 'result',
        code,
        title: 'Giấy phép',
        body,
      });
    const first = await issue('Sai tên', 0);
    await issue('Đúng tên', 2);
    const old = await db().dossierForm.findUniqueOrThrow({ where: { id: first.id } });
    expect(old.dossierId).toBe(dossierId);
    expect((await send(await readFile(filePath(old.sha256!)))).pass).toMatchObject({
      outcome: 'valid',
      token: old.token,
    });
    expect(await findCheckedForm({ token: old.token })).toMatchObject({
      supersededAt: testTime({ days: 2 }).toISOString(),
    });
  });

  it('refuses no file, another field, a file that is too large and a broken form, and comes back to the page', async () => {
    expect(await send(null, { token })).toMatchObject({
      location: `/check/${token}`,
      pass: { outcome: 'no_file' },
    });
    expect((await send(bytes, { field: 'photo' })).pass).toMatchObject({ outcome: 'no_file' });
    expect(await send(new Uint8Array(11 * 1024 * 1024), { token })).toMatchObject({
      location: `/check/${token}`,
      pass: { outcome: 'too_large' },
    });
    const broken = new Request('http://localhost:3000/check/verify', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=y' },
    });
    const response = await POST(broken, { params: Promise.resolve({}) });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/check']);
    const opened = await GET(new Request('http://localhost:3000/check/verify'), {
      params: Promise.resolve({}),
    });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/check']);
  });

  it('lets one address ask ten times a minute', async () => {
    const outcomes = [];
    for (let i = 0; i < 12; i++) outcomes.push(await send(bytes, { token, address: '192.0.2.9' }));
    expect(outcomes.slice(0, 10).every(({ pass }) => pass?.outcome === 'valid')).toBe(true);
    expect(outcomes[11]).toMatchObject({
      location: `/check/${token}`,
      retryAfter: expect.stringMatching(/^\d+$/),
      pass: { outcome: 'limited' },
    });
  });

  it('believes no outcome that it did not write', async () => {
    const { value } = await send(Buffer.from('no paper'), { token });
    const [body, signature] = value.split('.');
    const forged = Buffer.from(
      Buffer.from(body!, 'base64url').toString().replace('not_valid', 'valid'),
    ).toString('base64url');
    expect(openCheckPass(`${forged}.${signature}`, new Date())).toBeNull();
    expect(openCheckPass(value, new Date(Date.now() + 6 * 60_000))).toBeNull();
  });
});
