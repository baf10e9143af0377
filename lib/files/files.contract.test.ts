import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/files/[id]/route';
import { POST } from '@/app/api/v1/reports/route';
import type { Permission, Reach } from '@/lib/access/permissions';
import { db } from '@/lib/db/client';
import { forgetReferenceData } from '@/lib/intake/reference-data';
import {
  createAccessToken,
  createCategory,
  createDepartment,
  createPerson,
  createUnit,
} from '@/lib/testing/factories';
import { fileLink } from './file-link';
import { filePath, unlockOriginal } from './file-store';

const base = 'http://localhost:3000';
const gps = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '20/1 57/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '107/1 5/1 0/1',
  },
};
const picture = () => sharp({ create: { width: 800, height: 600, channels: 3, background: 'green' } });
const withPlace = () =>
  picture()
    .withExif({ IFD0: { Make: 'SecretCamera' }, ...gps })
    .jpeg()
    .toBuffer();

async function tokenFor(grants: Partial<Record<Permission, Reach>>, departmentId?: number): Promise<string> {
  return createAccessToken(await createPerson({ grants, departmentId }));
}

type Part = { name: string; bytes: Uint8Array };
async function send(token: string, report: object, photos: Part[]): Promise<Response> {
  const form = new FormData();
  form.append('report', JSON.stringify(report));
  for (const { name, bytes } of photos) form.append('photo', new File([new Uint8Array(bytes)], name));
  const headers = { authorization: `Bearer ${token}` };
  return POST(new Request(`${base}/api/v1/reports`, { method: 'POST', body: form, headers }), {
    params: Promise.resolve({}),
  });
}

const open = (link: string, token?: string) => {
  const id = new URL(link, base).pathname.split('/').at(-1)!;
  const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {};
  return GET(new Request(new URL(link, base), { headers }), { params: Promise.resolve({ id }) });
};

/** A report with one photo, led by a department of its own. */
async function reportWithPhoto(more: { isSensitive?: boolean } = {}) {
  const department = await createDepartment();
  const category = await createCategory({ defaultDepartmentId: department.id, ...more });
  forgetReferenceData();
  const token = await tokenFor({ 'report.create': 'all' });
  const report = { categoryCode: category.code, description: 'With a photo', address: '1 Test street' };
  const response = await send(token, report, [{ name: '../ảnh nhà.jpg', bytes: await withPlace() }]);
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as { id: number };
  const file = await db().reportFile.findFirstOrThrow({ where: { reportId: id }, include: { file: true } });
  return { department, file: file.file, id };
}

beforeEach(() => forgetReferenceData());

describe('photos of a report', () => {
  it('are stored and served upright, without the place and camera they were taken with', async () => {
    const { department, file } = await reportWithPhoto();
    expect((await sharp(await withPlace()).metadata()).exif?.toString('latin1')).toContain('SecretCamera');
    expect(file).toMatchObject({
      originalName: 'ảnh nhà.jpg',
      contentType: 'image/jpeg',
      width: 800,
      height: 600,
    });
    expect((await unlockOriginal(file.originalId ?? '')).equals(await withPlace())).toBe(true);
    const token = await tokenFor({ 'report.read': 'department' }, department.id);
    const served = await open(fileLink(file.id, new Date()), token);
    expect(served.status).toBe(200);
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    expect(served.headers.get('cache-control')).toContain('private');
    expect(served.headers.get('content-disposition')).toContain("UTF-8''%E1%BA%A3nh%20nh%C3%A0.jpeg");
    for (const bytes of [await readFile(filePath(file.sha256)), Buffer.from(await served.arrayBuffer())]) {
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
      expect(bytes.toString('latin1')).not.toMatch(/SecretCamera|GPS/);
    }
    const thumbnail = await open(fileLink(file.id, new Date(), 'thumbnail'), token);
    expect(await sharp(Buffer.from(await thumbnail.arrayBuffer())).metadata()).toMatchObject({
      format: 'webp',
      width: 320,
    });
  });

  it('turns a photo upright before its orientation tag is lost', async () => {
    const category = await createCategory();
    const token = await tokenFor({ 'report.create': 'all' });
    const lying = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const report = { categoryCode: category.code, description: 'x', address: 'y' };
    const { id } = (await (await send(token, report, [{ name: 'a.jpg', bytes: lying }])).json()) as {
      id: number;
    };
    const stored = await db().reportFile.findFirstOrThrow({
      where: { reportId: id },
      include: { file: true },
    });
    expect(stored.file).toMatchObject({ width: 600, height: 800 });
  });

  it('are found by those who reach the report, with a fresh link, and by nobody else', async () => {
    const { department, file } = await reportWithPhoto();
    const insider = await tokenFor({ 'report.read': 'department' }, department.id);
    const outsider = await tokenFor({ 'report.read': 'department' });
    const link = fileLink(file.id, new Date());
    const other = await reportWithPhoto();
    const statuses = async (...asked: [string, string?][]) =>
      Promise.all(asked.map(async ([path, token]) => (await open(path, token)).status));
    expect(await statuses([link, insider], [link, outsider])).toEqual([200, 404]);
    const expired = fileLink(file.id, new Date(Date.now() - 301_000));
    const swapped = fileLink(other.file.id, new Date()).replace(other.file.id, file.id);
    expect(await statuses([expired, insider], [swapped, insider], ['/api/files/nothing', insider])).toEqual([
      404, 404, 404,
    ]);
    const plain = `/api/files/${file.id}?size=thumbnail`;
    expect(await statuses([plain, outsider])).toEqual([404]);
    const led = await open(plain, insider);
    expect(led.status).toBe(303);
    const fresh = await open(led.headers.get('location')!, insider);
    expect([fresh.status, fresh.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(await statuses([link, await tokenFor({ 'report.create': 'all' })])).toEqual([403]);
    await db().accessToken.updateMany({ where: { name: insider }, data: { revokedAt: new Date() } });
    expect(await statuses([link, insider], [link, 'nonsense'])).toEqual([401, 401]);
  });

  it('of a private report need the right to private reports', async () => {
    const { department, file } = await reportWithPhoto({ isSensitive: true });
    const link = fileLink(file.id, new Date());
    expect((await open(link, await tokenFor({ 'report.read': 'all' }, department.id))).status).toBe(404);
    const trusted = await tokenFor({ 'report.read': 'all', 'report.read_private': 'all' });
    expect((await open(link, trusted)).status).toBe(200);
  });

  it('that are none are refused by name, and nothing is written', async () => {
    const category = await createCategory();
    await createUnit();
    const token = await tokenFor({ 'report.create': 'all' });
    const report = { categoryCode: category.code, description: 'x', address: 'y' };
    const good = { name: 'good.png', bytes: await picture().png().toBuffer() };
    const text = { name: 'holiday.jpg', bytes: new TextEncoder().encode('These are only words.') };
    const torn = { name: 'torn.jpg', bytes: (await withPlace()).subarray(0, 700) };
    const svg = {
      name: 'drawing.png',
      bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    };
    const heavy = { name: 'heavy.jpg', bytes: new Uint8Array(16 * 1024 * 1024) };
    const before = await db().storedFile.count();
    for (const bad of [text, torn, svg, heavy]) {
      const response = await send(token, report, [good, bad]);
      expect(response.status).toBe(422);
      expect(JSON.stringify(await response.json())).toContain(bad.name);
    }
    expect(
      (
        await send(
          token,
          report,
          Array.from({ length: 6 }, () => good),
        )
      ).status,
    ).toBe(422);
    expect(await db().storedFile.count()).toBe(before);
    expect(await db().report.count({ where: { categoryId: category.id } })).toBe(0);
  });

  it('takes every format by its content, whatever its name', async () => {
    const category = await createCategory();
    const token = await tokenFor({ 'report.create': 'all' });
    const formats = await Promise.all([
      picture().webp().toBuffer(),
      picture().gif().toBuffer(),
      picture().tiff().toBuffer(),
      picture().avif({ effort: 0 }).toBuffer(),
      picture().png().toBuffer(),
    ]);
    const report = { categoryCode: category.code, description: 'x', address: 'y' };
    const response = await send(
      token,
      report,
      formats.map((bytes, i) => ({ name: `${i}.txt`, bytes })),
    );
    expect(response.status).toBe(201);
    const { id } = (await response.json()) as { id: number };
    const files = await db().reportFile.findMany({
      where: { reportId: id },
      include: { file: true },
      orderBy: { position: 'asc' },
    });
    expect(files.map((one) => one.file.contentType)).toEqual([
      'image/webp',
      'image/png',
      'image/jpeg',
      'image/jpeg',
      'image/png',
    ]);
  });
});

describe('POST /api/v1/reports', () => {
  const post = (token: string | null, body: string, headers: Record<string, string> = {}) =>
    POST(
      new Request(`${base}/api/v1/reports`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
      }),
      { params: Promise.resolve({}) },
    );

  it('creates with the right, and refuses without it, without a token and with broken JSON', async () => {
    const category = await createCategory();
    const body = JSON.stringify({
      categoryCode: category.code,
      description: 'Ổ gà',
      address: '1 Test street',
    });
    const token = await tokenFor({ 'report.create': 'all' });
    const made = await post(token, body, { 'idempotency-key': 'rest-1' });
    expect(made.status).toBe(201);
    const { code } = (await made.json()) as { code: string };
    expect(made.headers.get('location')).toBe(`/api/v1/reports/${code}`);
    expect(
      ((await (await post(token, body, { 'idempotency-key': 'rest-1' })).json()) as { code: string }).code,
    ).toBe(code);
    expect((await post(await tokenFor({ 'report.read': 'all' }), body)).status).toBe(403);
    expect((await post('wrong', body)).status).toBe(401);
    const broken = await post(token, '{"a":');
    expect([broken.status, await broken.text()]).toEqual([422, expect.stringContaining('JSON')]);
    const unknown = await post(
      token,
      JSON.stringify({ categoryCode: 'nothing', description: '', latitude: 1 }),
    );
    expect(unknown.status).toBe(422);
    const problem = (await unknown.json()) as { fields: { path: string }[] };
    expect(problem.fields.map((field) => field.path).sort()).toEqual(['description', 'longitude']);
    expect(await db().report.count({ where: { categoryId: category.id } })).toBe(1);
  });
});
