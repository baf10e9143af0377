/** The O-cases of open311.md §8, each against XML and JSON. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as discovery } from '@/app/api/open311/[file]/route';
import { GET as list, POST as post } from '@/app/api/open311/v2/[file]/route';
import { GET as definition } from '@/app/api/open311/v2/services/[file]/route';
import { GET as one } from '@/app/api/open311/v2/requests/[file]/route';
import { GET as token } from '@/app/api/open311/v2/tokens/[file]/route';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import type { Category } from '@/lib/db/generated/client';
import { forgetReferenceData } from '@/lib/intake/reference-data';
import { testNow } from '@/lib/testing/clock';
import { createApiKey, createCategory, createUnit, nextNumber } from '@/lib/testing/factories';
import { createReport as reportInDatabase } from '@/lib/testing/report-factory';
import { cursorOf } from './requests-query';

type Format = 'xml' | 'json';
type Json = null | string | number | boolean | Json[] | { [name: string]: Json };
type Item = Record<string, Json>;
type Handler = (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Answer = { status: number; text: string; headers: Headers; items: Item[]; body: Json };

const base = 'http://localhost:3000/api/open311';
const lists = ['services', 'service_requests', 'errors', 'endpoints', 'formats', 'attributes', 'values', 'notes'];
const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true, trimValues: false, processEntities: true });

/** What an XML client reads, in the shape of the JSON: lists as arrays, nothing as null. */
function spark(name: string, value: unknown): Json {
  if (lists.includes(name)) {
    if (typeof value !== 'object' || value === null) return [];
    const items = Object.values(value)[0] as unknown;
    return (Array.isArray(items) ? items : [items]).map((item) => spark('', item));
  }
  if (typeof value !== 'object' || value === null) return value === '' ? null : String(value);
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '#text').map(([key, child]) => [key, spark(key, child)]));
}

async function read(response: Response, format: Format): Promise<Answer> {
  const text = await response.text();
  const { status, headers } = response;
  let body: Json;
  if (format === 'xml') {
    expect(XMLValidator.validate(text)).toBe(true);
    const parsed = parser.parse(text) as Record<string, unknown>;
    const root = Object.keys(parsed).find((key) => key !== '#text')!;
    body = spark(root, parsed[root]);
  } else body = JSON.parse(text) as Json;
  return { status, text, headers, body, items: Array.isArray(body) ? (body as Item[]) : [body as Item] };
}

async function get(handler: Handler, path: string, format: Format, query = '', init: RequestInit = {}): Promise<Answer> {
  const file = `${path.split('/').at(-1)}.${format}`;
  const request = new Request(`${base}/${path}.${format}${query ? `?${query}` : ''}`, init);
  return read(await handler(request, { params: Promise.resolve({ file }) }), format);
}

const services = (format: Format, query?: string) => get(list, 'v2/services', format, query);
const requests = (format: Format, query?: string) => get(list, 'v2/requests', format, query);
const request = (format: Format, id: string, query?: string) => get(one, `v2/requests/${id}`, format, query);
const defined = (format: Format, code: string) => get(definition, `v2/services/${code}`, format);

type Body = Record<string, string> | [string, string][] | FormData | string;
function send(format: Format, body: Body, query = '', headers: Record<string, string> = {}): Promise<Answer> {
  const given = body instanceof FormData || typeof body === 'string' ? body : new URLSearchParams(body);
  return get(post, 'v2/requests', format, query, { method: 'POST', body: given, headers });
}

let key: string;
let plain: Category;
let asking: Category;
let secret: Category;

const valid = (more: Record<string, string> = {}) => ({
  api_key: key, service_code: plain.code, lat: '20.95', long: '107.08', description: 'A pothole.', ...more,
});
const idOf = (answer: Answer) => String(answer.items[0]?.service_request_id);
const idsOf = (answer: Answer) => answer.items.map((item) => String(item.service_request_id));
const stored = (code: string) => db().report.findUniqueOrThrow({ where: { code }, include: { answers: true, contact: true, files: true } });
const errorsOf = (answer: Answer) => answer.items.map((item) => ({ code: String(item.code), description: String(item.description) }));

beforeAll(async () => {
  key = await createApiKey();
  plain = await createCategory({ name: 'Đường sá', keywords: 'đường, ổ gà', groupName: 'Hạ tầng' });
  asking = await createCategory();
  secret = await createCategory({ isSensitive: true });
  await createUnit({ code: '06652', latitude: 20.96, longitude: 107.1, areaKm2: 30 });
  const ask = (code: string, datatype: string, isRequired: boolean, values: { key: string; name: string }[] = []) =>
    db().categoryQuestion.create({
      data: { categoryId: asking.id, code, datatype, isRequired, position: nextNumber(), text: `Question ${code}?`, values, validFrom: testNow },
    });
  const options = [{ key: 'a', name: 'Một' }, { key: 'b', name: 'Hai' }];
  await ask('kinds', 'multivaluelist', true, options);
  await ask('size', 'singlevaluelist', true, options);
  await ask('when', 'datetime', true);
  await ask('depth', 'number', false);
});
beforeEach(() => forgetReferenceData());

describe.each(['xml', 'json'] as const)('Open311 in %s', (format) => {
  it('O-01 answers discovery with all fields and a changeset in the past', async () => {
    const found = await get(discovery, 'discovery', format);
    expect(found.status).toBe(200);
    const body = found.items[0]!;
    expect(Object.keys(body)).toEqual(['changeset', 'contact', 'key_service', 'endpoints']);
    expect(Date.parse(String(body.changeset))).toBeLessThanOrEqual(Date.now());
    const endpoint = (body.endpoints as Item[])[0]!;
    expect(Object.keys(endpoint)).toEqual(['specification', 'url', 'changeset', 'type', 'formats']);
    expect(endpoint).toMatchObject({ specification: 'http://wiki.open311.org/GeoReport_v2', type: 'test', formats: ['text/xml', 'application/json'] });
  });

  it('O-02 lists services at the address that discovery gives', async () => {
    const found = await get(discovery, 'discovery', format);
    const url = String((found.items[0]!.endpoints as Item[])[0]!.url);
    expect(url).toBe(`${base}/v2`);
    const file = `services.${format}`;
    const response = await list(new Request(`${url}/${file}`), { params: Promise.resolve({ file }) });
    expect((await read(response, format)).items.length).toBeGreaterThan(0);
  });

  it('O-03 gives every service a code, name, metadata and type', async () => {
    const found = await services(format);
    for (const service of found.items) {
      expect(service).toMatchObject({ service_code: expect.any(String), service_name: expect.any(String), type: 'realtime' });
      expect(['true', 'false']).toContain(String(service.metadata));
    }
    expect(found.items.find((service) => service.service_code === plain.code)).toMatchObject({
      service_name: 'Đường sá', keywords: 'đường, ổ gà', group: 'Hạ tầng',
    });
  });

  it('O-04 has a definition exactly for the services with metadata', async () => {
    for (const service of (await services(format)).items) {
      const found = await defined(format, String(service.service_code));
      expect(found.status).toBe(String(service.metadata) === 'true' ? 200 : 404);
    }
    expect((await defined(format, 'nothing')).status).toBe(404);
  });

  it('O-05 orders attributes from 1 without repeats', async () => {
    const attributes = (await defined(format, asking.code)).items[0]!.attributes as Item[];
    expect(attributes.map((attribute) => Number(attribute.order))).toEqual([1, 2, 3, 4]);
    expect(attributes.map((attribute) => String(attribute.required))).toEqual(['true', 'true', 'true', 'false']);
  });

  it('O-06 gives list types values with keys of their own, the others none', async () => {
    const attributes = (await defined(format, asking.code)).items[0]!.attributes as Item[];
    for (const attribute of attributes) {
      const values = attribute.values as Item[];
      const isList = String(attribute.datatype).endsWith('valuelist');
      expect(new Set(values.map((value) => value.key)).size).toBe(isList ? 2 : 0);
    }
  });

  it('O-07 names its content type exactly', async () => {
    const type = format === 'xml' ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8';
    const answers = [await services(format), await requests(format), await request(format, 'nothing'), await send(format, {})];
    expect(answers.map((answer) => answer.headers.get('content-type'))).toEqual([type, type, type, type]);
  });

  it('O-08 starts XML with its declaration and uses no namespace', async () => {
    for (const { text } of [await services(format), await requests(format), await send(format, {})]) {
      if (format === 'xml') expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
      expect(text).not.toContain('xmlns');
    }
  });

  it('O-09 writes lists in JSON as bare arrays', async () => {
    for (const { body } of [await services(format), await requests(format), await send(format, {})]) expect(Array.isArray(body)).toBe(true);
  });

  it('O-10 writes ids and codes as strings, booleans and numbers as such', async () => {
    const made = await send(format, valid());
    const found = await request(format, idOf(made));
    if (format === 'json') {
      expect(found.items[0]).toMatchObject({ service_request_id: expect.any(String), service_code: expect.any(String), lat: 20.95, long: 107.08 });
      expect((await services(format)).items[0]!.metadata).toBeTypeOf('boolean');
    } else expect(found.items[0]).toMatchObject({ lat: '20.95', long: '107.08' });
  });

  it('O-11 takes a report by coordinates, by address and by commune code', async () => {
    const { lat, long, ...rest } = valid();
    const answers = [await send(format, { ...rest, lat, long }), await send(format, { ...rest, address_string: '12 Nguyễn Trãi' }), await send(format, { ...rest, address_id: '06652' })];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    for (const answer of answers) expect(idOf(answer)).toMatch(/^PA-\d{4}-\d{6}$/);
    expect(await stored(idOf(answers[1]!))).toMatchObject({ address: '12 Nguyễn Trãi', description: 'A pothole.', state: 'new' });
    expect((await request(format, idOf(answers[2]!))).items[0]!.address_id).toBe('06652');
  });

  it('O-12 refuses lat without long', async () => {
    const answer = await send(format, valid({ long: '' }));
    expect(answer.status).toBe(400);
    expect(errorsOf(answer)[0]!.description).toContain('long');
  });

  it('O-13 refuses a report without a place, and one outside the province', async () => {
    const { lat: _lat, long: _long, ...rest } = valid();
    expect((await send(format, rest)).status).toBe(400);
    const outside = await send(format, valid({ lat: '10.77', long: '106.70' }));
    expect(outside.status).toBe(400);
    expect(errorsOf(outside)[0]!.code).toBe('OUTSIDE_JURISDICTION');
    expect((await send(format, valid({ lat: 'north' }))).status).toBe(400);
  });

  it('O-14 answers 403 without a key, with a wrong one and with a revoked one', async () => {
    const revoked = await createApiKey();
    await db().apiKey.updateMany({ where: { name: revoked }, data: { revokedAt: testNow } });
    const before = await db().report.count();
    for (const api_key of ['', 'wrong', revoked]) {
      const answer = await send(format, valid({ api_key }));
      expect(answer.status).toBe(403);
      expect(errorsOf(answer)[0]!.code).toBe('403');
    }
    expect(await db().report.count()).toBe(before);
  });

  it('O-15 answers 404 for an unknown service, 400 for none', async () => {
    const unknown = await send(format, valid({ service_code: 'nothing' }));
    expect(unknown.status).toBe(404);
    const none = await send(format, valid({ service_code: '' }));
    expect(none.status).toBe(400);
    expect(errorsOf(none)[0]!.description).toContain('service_code');
  });

  it('O-16 names every missing attribute', async () => {
    const answer = await send(format, valid({ service_code: asking.code }));
    expect(answer.status).toBe(400);
    expect(errorsOf(answer).map((error) => error.description.split(':')[0])).toEqual(['attribute[kinds]', 'attribute[size]', 'attribute[when]']);
    const rest: [string, string][] = [['attribute[kinds]', 'c'], ['attribute[when]', '2026-03-02T08:00:00+07:00'], ['attribute[odd]', '1']];
    const mixed = await send(format, [...Object.entries(valid({ service_code: asking.code })), ...rest]);
    expect(errorsOf(mixed).map((error) => error.description.split(':')[0])).toEqual(['attribute[kinds]', 'attribute[size]', 'attribute[odd]']);
  });

  it.each([['attribute[kinds]'], ['attribute[kinds][]']])('O-17 takes several values as %s', async (name) => {
    const fields: [string, string][] = [[name, 'a'], [name, 'b'], ['attribute[size]', 'a'], ['attribute[when]', '2026-03-02T08:00:00Z']];
    const answer = await send(format, [...Object.entries(valid({ service_code: asking.code })), ...fields]);
    expect(answer.status).toBe(200);
    expect((await stored(idOf(answer))).answers.map((one) => one.values)).toContainEqual(['a', 'b']);
  });

  it('O-18 takes 4,000 characters, composed or not, and refuses 4,001', async () => {
    const text = 'ế'.repeat(4000);
    for (const description of [text, text.normalize('NFD')]) {
      const answer = await send(format, valid({ description }));
      expect(answer.status).toBe(200);
      expect((await stored(idOf(answer))).description).toBe(text);
    }
    const long = await send(format, valid({ description: `${text}x` }));
    expect(long.status).toBe(400);
    expect(errorsOf(long)[0]!.description).toContain('4000');
  });

  it('O-19 answers an id and never a token; tokens are unknown', async () => {
    const answer = await send(format, valid());
    expect(Object.keys(answer.items[0]!)).toEqual(['service_request_id', 'service_notice', 'account_id']);
    expect((await get(token, 'v2/tokens/abc', format)).status).toBe(404);
  });

  it('O-21 lets ids override every other argument', async () => {
    const old = await reportInDatabase({ receivedAt: new Date('2024-01-01T00:00:00Z') });
    const fresh = await reportInDatabase({ receivedAt: new Date() });
    const answer = await requests(format, `service_request_id=${old.code},%20${fresh.code},PA-1999-000001&status=closed&start_date=broken`);
    expect(idsOf(answer).sort()).toEqual([old.code, fresh.code].sort());
    expect((await requests(format, 'service_request_id=PA-1999-000001')).status).toBe(404);
  });

  it('O-22 looks back 90 days and refuses a span of 91', async () => {
    const category = await createCategory();
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    const inside = await reportInDatabase({ categoryId: category.id, receivedAt: daysAgo(89) });
    const outside = await reportInDatabase({ categoryId: category.id, receivedAt: daysAgo(91) });
    expect(idsOf(await requests(format, `service_code=${category.code}`))).toEqual([inside.code]);
    expect((await requests(format, 'start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z')).status).toBe(400);
    expect((await requests(format, 'start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z')).status).toBe(200);
    const from = await requests(format, `service_code=${category.code}&start_date=${daysAgo(92).toISOString()}`);
    expect(idsOf(from)).toEqual([inside.code, outside.code]);
    const upTo = await requests(format, `service_code=${category.code}&end_date=${daysAgo(90).toISOString()}`);
    expect(idsOf(upTo)).toEqual([outside.code]);
  });

  it('O-23 filters by status', async () => {
    const category = await createCategory();
    const at = { categoryId: category.id, receivedAt: new Date() };
    const open = await reportInDatabase({ ...at, state: 'awaiting_citizen' });
    const closed = await reportInDatabase({ ...at, state: 'answered', receivedAt: new Date(Date.now() - 1000) });
    const ask = async (status: string) => idsOf(await requests(format, `service_code=${category.code}&status=${status}`));
    expect(await ask('open')).toEqual([open.code]);
    expect(await ask('closed')).toEqual([closed.code]);
    expect(await ask('open,closed')).toEqual([open.code, closed.code]);
    expect((await requests(format, 'status=half')).status).toBe(400);
    const shown = (await request(format, closed.code)).items[0]!;
    expect(shown).toMatchObject({ status: 'closed', status_notes: closed.publicAnswer, updated_datetime: '2026-06-10T10:00:00+07:00' });
  });

  it('O-24 filters by several services', async () => {
    const [a, b] = [await createCategory(), await createCategory()];
    const codes = [];
    for (const category of [a, b]) codes.push((await reportInDatabase({ categoryId: category.id, receivedAt: new Date() })).code);
    await reportInDatabase({ receivedAt: new Date() });
    expect(idsOf(await requests(format, `service_code=${a.code},${b.code}`)).sort()).toEqual(codes.sort());
  });

  it('O-25 caps a page at 1,000 and gives every row once while rows are being added', async () => {
    const category = await createCategory();
    const made: string[] = [];
    for (let i = 0; i < 7; i++) made.push((await reportInDatabase({ categoryId: category.id, receivedAt: new Date(Date.now() - 60_000 - i * 1000) })).code);
    const seen: string[] = [];
    let query: string | null = `service_code=${category.code}&page_size=3`;
    while (query !== null) {
      const answer: Answer = await requests(format, query);
      seen.push(...idsOf(answer));
      await reportInDatabase({ categoryId: category.id, receivedAt: new Date() });
      query = /\?([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
    }
    expect(seen).toEqual(made);
    const second = await requests(format, `service_code=${category.code}&page_size=2&page=2&end_date=${new Date(Date.now() - 30_000).toISOString()}`);
    expect(idsOf(second)).toEqual(made.slice(2, 4));
    expect(second.headers.get('x-total-count')).toBe('7');
    expect((await requests(format, 'page_size=5000')).status).toBe(200);
    expect(cursorOf(new Date(1000), 5)).toBe('1000-5');
  });

  it('O-26 writes dates with a zone and reads Z, +07:00 and +00:00, encoded or not', async () => {
    const category = await createCategory();
    const report = await reportInDatabase({ categoryId: category.id, receivedAt: new Date('2026-03-02T01:00:00Z') });
    for (const start of ['2026-03-02T01:00:00Z', '2026-03-02T08:00:00%2B07:00', '2026-03-02T01:00:00+00:00']) {
      const answer = await requests(format, `service_code=${category.code}&start_date=${start}&end_date=2026-03-02T01:00:00Z`);
      expect(idsOf(answer)).toEqual([report.code]);
      expect(answer.items[0]!.requested_datetime).toBe('2026-03-02T08:00:00+07:00');
    }
    expect((await requests(format, 'start_date=2026-03-02T01:00:00')).status).toBe(400);
  });

  it('O-27 takes an empty argument for one that is absent', async () => {
    expect((await requests(format, 'status=&start_date=&service_code=&service_request_id=&page=')).status).toBe(200);
    expect((await send(format, valid({ address_id: '', address_string: '', email: '', phone: '' }))).status).toBe(200);
  });

  it('O-28 requires the jurisdiction where there are several', async () => {
    env().OPEN311_JURISDICTION = 'province.example';
    try {
      expect((await services(format)).status).toBe(400);
      expect((await services(format, 'jurisdiction_id=other')).status).toBe(404);
      expect((await services(format, 'jurisdiction_id=province.example')).status).toBe(200);
      expect((await send(format, valid())).status).toBe(400);
      expect((await send(format, valid({ jurisdiction_id: 'other' }))).status).toBe(404);
      expect((await send(format, valid(), 'jurisdiction_id=province.example')).status).toBe(200);
    } finally {
      env().OPEN311_JURISDICTION = '';
    }
    expect((await services(format, 'jurisdiction_id=anything')).status).toBe(200);
  });

  it('O-29 answers one request as a list of one, and an unknown one with 404 and errors', async () => {
    const report = await reportInDatabase();
    const found = await request(format, report.code);
    expect(idsOf(found)).toEqual([report.code]);
    const unknown = await request(format, 'PA-1999-000001');
    expect(unknown.status).toBe(404);
    expect(errorsOf(unknown)).toHaveLength(1);
  });

  it('O-30 never shows a private report', async () => {
    const made = await send(format, valid({ service_code: secret.code, description: 'secret words' }));
    expect(made.status).toBe(200);
    expect((await stored(idOf(made))).isPrivate).toBe(true);
    expect((await request(format, idOf(made))).status).toBe(404);
    expect((await requests(format, `service_request_id=${idOf(made)}`)).status).toBe(404);
    for (const query of ['', `service_code=${secret.code}`, 'updated_after=2020-01-01T00:00:00Z', 'extensions=true']) {
      const answer = await requests(format, query);
      expect(answer.text).not.toMatch(/secret words/);
      expect(idsOf(answer)).not.toContain(idOf(made));
    }
  });

  it('O-31 shows the due date that the officer sees, and nothing about the sender', async () => {
    const made = await send(format, valid({ first_name: 'Văn An', last_name: 'Nguyễn', phone: '0912345678', email: 'an@test.example' }));
    const report = await stored(idOf(made));
    const answer = await request(format, report.code, 'extensions=true');
    expect(Date.parse(String(answer.items[0]!.expected_datetime))).toBe(Math.floor(report.dueAt!.getTime() / 1000) * 1000);
    expect(answer.text).not.toMatch(/Nguyễn|0912345678|an@test/);
    expect(answer.items[0]!.notes).toMatchObject([{ type: 'received' }]);
    expect(report.contact).not.toBeNull();
  });

  it('O-37 answers with a slash at the end', async () => {
    const file = `requests.${format}`;
    const call = new Request(`${base}/v2/${file}/`, { method: 'POST', body: new URLSearchParams(valid()) });
    expect((await read(await post(call, { params: Promise.resolve({ file }) }), format)).status).toBe(200);
    const wrong = new Request(`${base}/v2/nothing.${format}/`);
    const answer = await read(await list(wrong, { params: Promise.resolve({ file: `nothing.${format}` }) }), format);
    expect(answer.status).toBe(404);
  });

  it('O-38 never writes a key to the log', async () => {
    const written: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...all) => void written.push(...all)),
    );
    await send(format, valid(), `api_key=${key}`);
    await requests(format, `api_key=${key}&status=broken`);
    await send(format, valid({ api_key: 'a-wrong-key' }));
    const link = (await requests(format, `api_key=${key}&page_size=1`)).headers.get('link');
    for (const spy of spies) spy.mockRestore();
    expect(written.map(String).join()).not.toMatch(/test-key|a-wrong-key/);
    expect(link).not.toContain(key);
  });

  it('O-39 reads fields in any order and any encoding', async () => {
    const encoded = `attribute%5Bkinds%5D%5B%5D=a&long=107.08&description=%E1%BB%95+g%C3%A0%20s%C3%A2u&attribute%5Bsize%5D=b&lat=20.95&attribute[when]=2026-03-02T08%3A00%3A00%2B07%3A00&service_code=${asking.code}&api_key=${key}`;
    const answer = await send(format, encoded, '', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' });
    expect(answer.status).toBe(200);
    expect((await stored(idOf(answer))).description).toBe('ổ gà sâu');
  });

  it('O-40 carries markup, entities and control characters safely', async () => {
    const description = `<script>alert("1")</script> &lol; ]]> <!ENTITY a "b"> 'q'\u0000\u0008\u000b\ufffe 1 < 2 & 3 > 2\nđường 😀`;
    const answer = await send(format, valid({ description }));
    const shown = (await request(format, idOf(answer))).items[0]!;
    expect(shown.description).toBe(`<script>alert("1")</script> &lol; ]]> <!ENTITY a "b"> 'q' 1 < 2 & 3 > 2\nđường 😀`);
  });

  it('takes photos by multipart, and JSON as an extension', async () => {
    const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: 'red' } }).jpeg().toBuffer();
    const form = new FormData();
    for (const [name, value] of Object.entries(valid())) form.append(name, value);
    form.append('photo1', new File([new Uint8Array(photo)], 'ảnh 1.jpg', { type: 'text/plain' }));
    form.append('photo2', new File([], ''));
    const answer = await send(format, form);
    expect(answer.status).toBe(200);
    expect((await stored(idOf(answer))).files).toHaveLength(1);
    const json = JSON.stringify({ ...valid({ service_code: asking.code }), lat: 20.95, attribute: { kinds: ['a', 'b'], size: 'a', when: '2026-03-02T08:00:00Z' } });
    expect((await send(format, json, '', { 'content-type': 'application/json' })).status).toBe(200);
  });

  it('says clearly what is wrong with a broken body, and writes nothing', async () => {
    const before = await db().report.count();
    const form = 'application/x-www-form-urlencoded';
    const broken: [string, string][] = [
      ['service_code=%zz', form],
      ['{"a":', 'application/json'],
      ['[]', 'application/json'],
      ['<request/>', 'text/xml'],
      ['--x\r\nno end', 'multipart/form-data; boundary=x'],
      [`description=${'x'.repeat(1_100_000)}`, form],
    ];
    for (const [body, type] of broken) {
      const answer = await send(format, body, '', { 'content-type': type });
      expect([type, answer.status]).toEqual([type, 400]);
      expect(errorsOf(answer)[0]!.description.length).toBeGreaterThan(10);
    }
    const fake = new FormData();
    for (const [name, value] of Object.entries(valid())) fake.append(name, value);
    fake.append('photo', new File(['only words'], 'holiday.jpg', { type: 'image/jpeg' }));
    const answer = await send(format, fake);
    expect([answer.status, errorsOf(answer)[0]!.description]).toEqual([400, expect.stringContaining('holiday.jpg')]);
    expect(await db().report.count()).toBe(before);
    expect(await db().storedFile.count({ where: { originalName: 'holiday.jpg' } })).toBe(0);
  });

  it('refuses a request of 50 MB without reading it whole, announced or not', async () => {
    let sent = 0;
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1;
          controller.enqueue(new Uint8Array(1024 * 1024));
          if (sent > 60) controller.close();
        },
      });
    const file = `requests.${format}`;
    for (const length of [null, String(50 * 1024 * 1024)]) {
      sent = 0;
      const headers = new Headers({ "content-type": "multipart/form-data; boundary=x", ...(length && { "content-length": length }) });
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream(), headers, duplex: 'half' };
      const answer = await read(await post(new Request(`${base}/v2/${file}`, init), { params: Promise.resolve({ file }) }), format);
      expect(answer.status).toBe(400);
      expect(errorsOf(answer)[0]!.description).toContain('40 MB');
      expect(sent).toBeLessThan(45);
    }
  });

  it('answers a repeat with the same id, and another body under the same key with 400', async () => {
    const once = { 'idempotency-key': `once-${format}` };
    const [first, again] = [await send(format, valid(), '', once), await send(format, valid(), '', once)];
    expect(idOf(again)).toBe(idOf(first));
    expect((await send(format, valid({ description: 'Other' }), '', once)).status).toBe(400);
    const device = valid({ device_id: `device-${format}` });
    expect(idOf(await send(format, device))).toBe(idOf(await send(format, device)));
  });

  it('answers 429 with Retry-After to a key that sends too fast', async () => {
    env().INTAKE_PER_SECOND = 1;
    try {
      const fast = await createApiKey();
      const answers = [];
      for (let i = 0; i < 3; i++) answers.push(await send(format, valid({ api_key: fast })));
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 429]);
      expect(Number(answers[2]!.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      env().INTAKE_PER_SECOND = 500;
    }
  });
});
