/** O-cases of open311.md §8 (sending a report), each against XML and JSON. */
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GET as token } from '@/app/api/open311/v2/tokens/[file]/route';
import { db } from '@/lib/db/client';
import { forgetReferenceData } from '@/lib/intake/reference-data';
import { testNow } from '@/lib/testing/clock';
import { createApiKey } from '@/lib/testing/factories';
import { get, request, send, errorsOf, idOf, stored, openOffice } from '@/lib/testing/open311-client';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
beforeEach(() => forgetReferenceData());

describe.each(['xml', 'json'] as const)('Open311 sending a report in %s', (format) => {
  it('O-11 takes a report by coordinates, by address and by commune code', async () => {
    const { lat, long, ...rest } = office.valid();
    const answers = [
      await send(format, { ...rest, lat, long }),
      await send(format, { ...rest, address_string: '12 Nguyễn Trãi' }),
      await send(format, { ...rest, address_id: '06652' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    for (const answer of answers) expect(idOf(answer)).toMatch(/^PA-\d{4}-\d{6}$/);
    expect(await stored(idOf(answers[1]!))).toMatchObject({
      address: '12 Nguyễn Trãi',
      description: 'A pothole.',
      state: 'new',
    });
    expect((await request(format, idOf(answers[2]!))).items[0]!.address_id).toBe('06652');
  });

  it('O-12 refuses lat without long', async () => {
    const answer = await send(format, office.valid({ long: '' }));
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)[0]!.description).toContain('long');
  });

  it('O-13 refuses a report without a place, and one outside the province', async () => {
    const { lat: _lat, long: _long, ...rest } = office.valid();
    expect((await send(format, rest)).status).toBe(400);
    const outside = await send(format, office.valid({ lat: '10.77', long: '106.70' }));
    expect(outside.status).toBe(400);
    expect(errorsOf(outside)[0]!.code).toBe('OUTSIDE_JURISDICTION');
    expect((await send(format, office.valid({ lat: 'north' }))).status).toBe(400);
  });

  it('O-14 answers 403 without a key, with a wrong one, a revoked one, and a key of the demo in an office without it', async () => {
    const revoked = await createApiKey();
    await db().apiKey.updateMany({ where: { name: revoked }, data: { revokedAt: testNow } });
    const before = await db().report.count();
    const ofTheDemo = ['demo-lao-cai-so', 'demo-yenbai-s', 'demo-my-ninh-binh', 'demo-long-an-so'];
    for (const api_key of ['', 'wrong', revoked, ...ofTheDemo]) {
      const answer = await send(format, office.valid({ api_key }));
      expect(answer.status).toBe(403);
      expect(errorsOf(answer)[0]!.code).toBe('403');
    }
    expect(await db().report.count()).toBe(before);
  });

  it('O-15 answers 404 for an unknown service, 400 for none', async () => {
    const unknown = await send(format, office.valid({ service_code: 'nothing' }));
    expect(unknown.status).toBe(404);
    const none = await send(format, office.valid({ service_code: '' }));
    expect(none.status).toBe(400);
    expect(errorsOf(none)[0]!.description).toContain('service_code');
  });

  it('O-16 names every missing attribute', async () => {
    const answer = await send(format, office.valid({ service_code: office.asking.code }));
    expect(answer.status).toBe(400);
    expect(errorsOf(answer).map((error) => error.description.split(':')[0])).toEqual([
      'attribute[kinds]',
      'attribute[size]',
      'attribute[when]',
    ]);
    const rest: [string, string][] = [
      ['attribute[kinds]', 'c'],
      ['attribute[when]', '2026-03-02T08:00:00+07:00'],
      ['attribute[odd]', '1'],
    ];
    const mixed = await send(format, [
      ...Object.entries(office.valid({ service_code: office.asking.code })),
      ...rest,
    ]);
    expect(errorsOf(mixed).map((error) => error.description.split(':')[0])).toEqual([
      'attribute[kinds]',
      'attribute[size]',
      'attribute[odd]',
    ]);
  });

  it.each([['attribute[kinds]'], ['attribute[kinds][]']])('O-17 takes several values as %s', async (name) => {
    const fields: [string, string][] = [
      [name, 'a'],
      [name, 'b'],
      ['attribute[size]', 'a'],
      ['attribute[when]', '2026-03-02T08:00:00Z'],
    ];
    const answer = await send(format, [
      ...Object.entries(office.valid({ service_code: office.asking.code })),
      ...fields,
    ]);
    expect(answer.status).toBe(200);
    expect((await stored(idOf(answer))).answers.map((one) => one.values)).toContainEqual(['a', 'b']);
  });

  it('O-18 takes 4,000 characters, composed or not, and refuses 4,001', async () => {
    const text = 'ế'.repeat(4000);
    for (const description of [text, text.normalize('NFD')]) {
      const answer = await send(format, office.valid({ description }));
      expect(answer.status).toBe(200);
      expect((await stored(idOf(answer))).description).toBe(text);
    }
    const long = await send(format, office.valid({ description: `${text}x` }));
    expect(long.status).toBe(400);
    expect(errorsOf(long)[0]!.description).toContain('4000');
  });

  it('O-19 answers an id and never a token; tokens are unknown', async () => {
    const answer = await send(format, office.valid());
    expect(Object.keys(answer.items[0]!)).toEqual(['service_request_id', 'service_notice', 'account_id']);
    expect((await get(token, 'v2/tokens/abc', format)).status).toBe(404);
  });

  it('O-39 reads fields in any order and any encoding', async () => {
    const encoded = `attribute%5Bkinds%5D%5B%5D=a&long=107.08&description=%E1%BB%95+g%C3%A0%20s%C3%A2u&attribute%5Bsize%5D=b&lat=20.95&attribute[when]=2026-03-02T08%3A00%3A00%2B07%3A00&service_code=${office.asking.code}&api_key=${office.key}`;
    const answer = await send(format, encoded, '', {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    });
    expect(answer.status).toBe(200);
    expect((await stored(idOf(answer))).description).toBe('ổ gà sâu');
  });

  it('O-40 carries markup, entities and control characters safely', async () => {
    const description = `<script>alert("1")</script> &lol; ]]> <!ENTITY a "b"> 'q'\u0000\u0008\u000b\ufffe 1 < 2 & 3 > 2\nđường 😀`;
    const answer = await send(format, office.valid({ description }));
    const shown = (await request(format, idOf(answer))).items[0]!;
    expect(shown.description).toBe(
      `<script>alert("1")</script> &lol; ]]> <!ENTITY a "b"> 'q' 1 < 2 & 3 > 2\nđường 😀`,
    );
  });

  it('takes photos by multipart, and JSON as an extension', async () => {
    const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    for (const [name, value] of Object.entries(office.valid())) form.append(name, value);
    form.append('photo1', new File([new Uint8Array(photo)], 'ảnh 1.jpg', { type: 'text/plain' }));
    form.append('photo2', new File([], ''));
    const answer = await send(format, form);
    expect(answer.status).toBe(200);
    expect((await stored(idOf(answer))).files).toHaveLength(1);
    const json = JSON.stringify({
      ...office.valid({ service_code: office.asking.code }),
      lat: 20.95,
      attribute: { kinds: ['a', 'b'], size: 'a', when: '2026-03-02T08:00:00Z' },
    });
    expect((await send(format, json, '', { 'content-type': 'application/json' })).status).toBe(200);
  });
});
