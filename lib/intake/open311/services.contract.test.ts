/** O-cases of open311.md §8 (discovery and services), each against XML and JSON. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GET as discovery } from '@/app/api/open311/[file]/route';
import { GET as list } from '@/app/api/open311/v2/[file]/route';
import { forgetReferenceData } from '@/lib/intake/reference-data';
import {
  base,
  defined,
  get,
  read,
  request,
  requests,
  send,
  services,
  idOf,
  openOffice,
  type Item,
} from '@/lib/testing/open311-client';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
beforeEach(() => forgetReferenceData());

describe.each(['xml', 'json'] as const)('Open311 discovery and services in %s', (format) => {
  it('O-01 answers discovery with all fields and a changeset in the past', async () => {
    const found = await get(discovery, 'discovery', format);
    expect(found.status).toBe(200);
    const body = found.items[0]!;
    expect(Object.keys(body)).toEqual(['changeset', 'contact', 'key_service', 'endpoints']);
    expect(Date.parse(String(body.changeset))).toBeLessThanOrEqual(Date.now());
    const endpoint = (body.endpoints as Item[])[0]!;
    expect(Object.keys(endpoint)).toEqual(['specification', 'url', 'changeset', 'type', 'formats']);
    expect(endpoint).toMatchObject({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      type: 'test',
      formats: ['text/xml', 'application/json'],
    });
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
      expect(service).toMatchObject({
        service_code: expect.any(String),
        service_name: expect.any(String),
        type: 'realtime',
      });
      expect(['true', 'false']).toContain(String(service.metadata));
    }
    expect(found.items.find((service) => service.service_code === office.plain.code)).toMatchObject({
      service_name: 'Đường sá',
      keywords: 'đường, ổ gà',
      group: 'Hạ tầng',
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
    const attributes = (await defined(format, office.asking.code)).items[0]!.attributes as Item[];
    expect(attributes.map((attribute) => Number(attribute.order))).toEqual([1, 2, 3, 4]);
    expect(attributes.map((attribute) => String(attribute.required))).toEqual([
      'true',
      'true',
      'true',
      'false',
    ]);
  });

  it('O-06 gives list types values with keys of their own, the others none', async () => {
    const attributes = (await defined(format, office.asking.code)).items[0]!.attributes as Item[];
    for (const attribute of attributes) {
      const values = attribute.values as Item[];
      const isList = String(attribute.datatype).endsWith('valuelist');
      expect(new Set(values.map((value) => value.key)).size).toBe(isList ? 2 : 0);
    }
  });

  it('O-07 names its content type exactly', async () => {
    const type = format === 'xml' ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8';
    const answers = [
      await services(format),
      await requests(format),
      await request(format, 'nothing'),
      await send(format, {}),
    ];
    expect(answers.map((answer) => answer.headers.get('content-type'))).toEqual([type, type, type, type]);
  });

  it('O-08 starts XML with its declaration and uses no namespace', async () => {
    for (const { text } of [await services(format), await requests(format), await send(format, {})]) {
      if (format === 'xml') expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
      expect(text).not.toContain('xmlns');
    }
  });

  it('O-09 writes lists in JSON as bare arrays', async () => {
    for (const { body } of [await services(format), await requests(format), await send(format, {})])
      expect(Array.isArray(body)).toBe(true);
  });

  it('O-10 writes ids and codes as strings, booleans and numbers as such', async () => {
    const made = await send(format, office.valid());
    const found = await request(format, idOf(made));
    if (format === 'json') {
      expect(found.items[0]).toMatchObject({
        service_request_id: expect.any(String),
        service_code: expect.any(String),
        lat: 20.95,
        long: 107.08,
      });
      expect((await services(format)).items[0]!.metadata).toBeTypeOf('boolean');
    } else expect(found.items[0]).toMatchObject({ lat: '20.95', long: '107.08' });
  });
});
