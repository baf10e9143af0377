/** The few things that a citizen app asks of an Open311 server (GeoReport v2, JSON). */
import { z } from 'zod';
import { ask, demand, type Answer } from './ask';

const Discovery = z.object({ endpoints: z.array(z.object({ specification: z.string(), url: z.string() })) });
const Services = z.array(
  z.object({
    service_code: z.string(),
    service_name: z.string(),
    metadata: z.union([z.boolean(), z.string()]),
  }),
);
const Definition = z.object({
  attributes: z.array(
    z.object({
      code: z.string(),
      datatype: z.string(),
      required: z.union([z.boolean(), z.string()]),
      values: z.array(z.object({ key: z.string() })).nullish(),
    }),
  ),
});
const Posted = z
  .array(z.object({ service_request_id: z.union([z.string(), z.number()]).transform(String) }))
  .min(1);
const Polled = z.array(z.object({ status: z.string(), status_notes: z.string().nullish() })).min(1);

export type Attribute = z.infer<typeof Definition>['attributes'][number];
export type Service = { code: string; attributes: Attribute[] };

const specification = 'http://wiki.open311.org/GeoReport_v2';
const isYes = (value: boolean | string) => String(value).toLowerCase() === 'true';

/**
 * Finds the endpoint by discovery and reads what can be reported, with the questions of each service.
 * @throws Error that says what to do when no office answers
 */
export async function connect(url: string): Promise<{ endpoint: string; services: Service[] }> {
  const found = await ask(Discovery, `${url}/api/open311/discovery.json`);
  if (!found.ok) {
    throw new Error(
      `No office answers at ${url} (${found.code}: ${found.description}).\nStart it with "npm start", or name another address with --url.`,
    );
  }
  const announced = found.value.endpoints.find((endpoint) => endpoint.specification === specification);
  if (!announced) throw new Error(`${url} announces no endpoint for ${specification}.`);
  // The path that was announced, at the address that was asked for: an office behind another name or port is reached too.
  const endpoint = new URL(new URL(announced.url).pathname, url).href.replace(/\/+$/, '');
  const listed = await demand('Reading the services', Services, `${endpoint}/services.json`);
  const services: Service[] = [];
  for (const service of listed) {
    const definition = isYes(service.metadata)
      ? await demand(
          'Reading a definition',
          Definition,
          `${endpoint}/services/${encodeURIComponent(service.service_code)}.json`,
        )
      : { attributes: [] };
    services.push({ code: service.service_code, attributes: definition.attributes });
  }
  return { endpoint, services };
}

export function isRequired(attribute: Attribute): boolean {
  return isYes(attribute.required);
}

/** Sends a report; the answer is the office's id for it. */
export async function post(
  endpoint: string,
  body: URLSearchParams | FormData,
  idempotencyKey: string,
): Promise<Answer<string>> {
  const answer = await ask(Posted, `${endpoint}/requests.json`, {
    method: 'POST',
    body,
    headers: { 'Idempotency-Key': idempotencyKey },
  });
  return answer.ok ? { ...answer, value: answer.value[0]?.service_request_id ?? '' } : answer;
}

/** Looks a report up, as the app does when the citizen opens it. */
export async function poll(endpoint: string, id: string): Promise<Answer<string>> {
  const answer = await ask(Polled, `${endpoint}/requests/${encodeURIComponent(id)}.json`);
  return answer.ok ? { ...answer, value: answer.value[0]?.status ?? '' } : answer;
}
