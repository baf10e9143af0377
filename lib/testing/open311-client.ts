/** An Open311 client for contract tests: asks the route handlers and reads XML and JSON into the same shape. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect } from 'vitest';
import { GET as list, POST as post } from '@/app/api/open311/v2/[file]/route';
import { GET as definition } from '@/app/api/open311/v2/services/[file]/route';
import { GET as one } from '@/app/api/open311/v2/requests/[file]/route';
import { db } from '@/lib/db/client';
import { forgetReferenceData } from '@/lib/intake/reference-data';
import { testNow } from './clock';
import { createApiKey, createCategory, createUnit, nextNumber } from './factories';

export type Format = 'xml' | 'json';
export type Json = null | string | number | boolean | Json[] | { [name: string]: Json };
export type Item = Record<string, Json>;
export type Handler = (
  request: Request,
  route: { params: Promise<Record<string, string>> },
) => Promise<Response>;
export type Answer = { status: number; text: string; headers: Headers; items: Item[]; body: Json };

export const base = 'http://localhost:3000/api/open311';
const lists = [
  'services',
  'service_requests',
  'errors',
  'endpoints',
  'formats',
  'attributes',
  'values',
  'notes',
];
const parser = new XMLParser({
  parseTagValue: false,
  ignoreDeclaration: true,
  trimValues: false,
  processEntities: true,
});

/** What an XML client reads, in the shape of the JSON: lists as arrays, nothing as null. */
function spark(name: string, value: unknown): Json {
  if (lists.includes(name)) {
    if (typeof value !== 'object' || value === null) return [];
    const items = Object.values(value)[0] as unknown;
    return (Array.isArray(items) ? items : [items]).map((item) => spark('', item));
  }
  if (typeof value !== 'object' || value === null) return value === '' ? null : String(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '#text')
      .map(([key, child]) => [key, spark(key, child)]),
  );
}

export async function read(response: Response, format: Format): Promise<Answer> {
  const text = await response.text();
  const { status, headers } = response;
  let body: Json;
  if (format === 'xml') {
    expect(XMLValidator.validate(text)).toBe(true);
    const parsed = parser.parse(text) as Record<string, unknown>;
    const root = Object.keys(parsed).find((key) => key !== '#text') ?? '';
    body = spark(root, parsed[root]);
  } else body = JSON.parse(text) as Json;
  return { status, text, headers, body, items: Array.isArray(body) ? (body as Item[]) : [body as Item] };
}

export async function get(
  handler: Handler,
  path: string,
  format: Format,
  query = '',
  init: RequestInit = {},
): Promise<Answer> {
  const file = `${path.split('/').at(-1)}.${format}`;
  const request = new Request(`${base}/${path}.${format}${query ? `?${query}` : ''}`, init);
  return read(await handler(request, { params: Promise.resolve({ file }) }), format);
}

export const services = (format: Format, query?: string) => get(list, 'v2/services', format, query);
export const requests = (format: Format, query?: string) => get(list, 'v2/requests', format, query);
export const request = (format: Format, id: string, query?: string) =>
  get(one, `v2/requests/${id}`, format, query);
export const defined = (format: Format, code: string) => get(definition, `v2/services/${code}`, format);

export type Body = Record<string, string> | [string, string][] | FormData | string;
export function send(
  format: Format,
  body: Body,
  query = '',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const given = body instanceof FormData || typeof body === 'string' ? body : new URLSearchParams(body);
  return get(post, 'v2/requests', format, query, { method: 'POST', body: given, headers });
}

export const idOf = (answer: Answer) => String(answer.items[0]?.service_request_id);
export const idsOf = (answer: Answer) => answer.items.map((item) => String(item.service_request_id));
export const stored = (code: string) =>
  db().report.findUniqueOrThrow({ where: { code }, include: { answers: true, contact: true, files: true } });
export const errorsOf = (answer: Answer) =>
  answer.items.map((item) => ({ code: String(item.code), description: String(item.description) }));

/** An office with a plain service, one with questions, a sensitive one, a commune and a citizen app's key. */
export async function openOffice() {
  const key = await createApiKey();
  const plain = await createCategory({ name: 'Đường sá', keywords: 'đường, ổ gà', groupName: 'Hạ tầng' });
  const asking = await createCategory();
  const secret = await createCategory({ isSensitive: true });
  await createUnit({ code: '06652', latitude: 20.96, longitude: 107.1, areaKm2: 30 });
  const ask = (
    code: string,
    datatype: string,
    isRequired: boolean,
    values: { key: string; name: string }[] = [],
  ) =>
    db().categoryQuestion.create({
      data: {
        categoryId: asking.id,
        code,
        datatype,
        isRequired,
        position: nextNumber(),
        text: `Question ${code}?`,
        values,
        validFrom: testNow,
      },
    });
  const options = [
    { key: 'a', name: 'Một' },
    { key: 'b', name: 'Hai' },
  ];
  await ask('kinds', 'multivaluelist', true, options);
  await ask('size', 'singlevaluelist', true, options);
  await ask('when', 'datetime', true);
  await ask('depth', 'number', false);
  forgetReferenceData();
  const valid = (more: Record<string, string> = {}) => ({
    api_key: key,
    service_code: plain.code,
    lat: '20.95',
    long: '107.08',
    description: 'A pothole.',
    ...more,
  });
  return { key, plain, asking, secret, valid };
}
