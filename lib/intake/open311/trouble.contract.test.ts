/** O-cases of open311.md §8 (jurisdictions, paths, keys and broken input), each against XML and JSON. */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as list, POST as post } from '@/app/api/open311/v2/[file]/route';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { forgetReferenceData } from '@/lib/intake/reference-data';
import { createApiKey } from '@/lib/testing/factories';
import {
  base,
  read,
  requests,
  send,
  services,
  errorsOf,
  idOf,
  openOffice,
} from '@/lib/testing/open311-client';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
beforeEach(() => forgetReferenceData());

describe.each(['xml', 'json'] as const)(
  'Open311 jurisdictions, paths, keys and broken input in %s',
  (format) => {
    it('O-28 requires the jurisdiction where there are several', async () => {
      env().OPEN311_JURISDICTION = 'province.example';
      try {
        expect((await services(format)).status).toBe(400);
        expect((await services(format, 'jurisdiction_id=other')).status).toBe(404);
        expect((await services(format, 'jurisdiction_id=province.example')).status).toBe(200);
        expect((await send(format, office.valid())).status).toBe(400);
        expect((await send(format, office.valid({ jurisdiction_id: 'other' }))).status).toBe(404);
        expect((await send(format, office.valid(), 'jurisdiction_id=province.example')).status).toBe(200);
      } finally {
        env().OPEN311_JURISDICTION = '';
      }
      expect((await services(format, 'jurisdiction_id=anything')).status).toBe(200);
    });

    it('O-37 answers with a slash at the end', async () => {
      const file = `requests.${format}`;
      const call = new Request(`${base}/v2/${file}/`, {
        method: 'POST',
        body: new URLSearchParams(office.valid()),
      });
      expect((await read(await post(call, { params: Promise.resolve({ file }) }), format)).status).toBe(200);
      const wrong = new Request(`${base}/v2/nothing.${format}/`);
      const answer = await read(
        await list(wrong, { params: Promise.resolve({ file: `nothing.${format}` }) }),
        format,
      );
      expect(answer.status).toBe(404);
    });

    it('O-38 never writes a key to the log', async () => {
      const written: unknown[] = [];
      const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
        vi.spyOn(console, level).mockImplementation((...all) => void written.push(...all)),
      );
      await send(format, office.valid(), `api_key=${office.key}`);
      await requests(format, `api_key=${office.key}&status=broken`);
      await send(format, office.valid({ api_key: 'a-wrong-key' }));
      const link = (await requests(format, `api_key=${office.key}&page_size=1`)).headers.get('link');
      for (const spy of spies) spy.mockRestore();
      expect(written.map(String).join()).not.toMatch(/test-key|a-wrong-key/);
      expect(link).not.toContain(office.key);
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
      for (const [name, value] of Object.entries(office.valid())) fake.append(name, value);
      fake.append('photo', new File(['only words'], 'holiday.jpg', { type: 'image/jpeg' }));
      const answer = await send(format, fake);
      expect([answer.status, errorsOf(answer)[0]!.description]).toEqual([
        400,
        expect.stringContaining('holiday.jpg'),
      ]);
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
        const headers = new Headers({
          'content-type': 'multipart/form-data; boundary=x',
          ...(length && { 'content-length': length }),
        });
        const init: RequestInit & { duplex: 'half' } = {
          method: 'POST',
          body: stream(),
          headers,
          duplex: 'half',
        };
        const answer = await read(
          await post(new Request(`${base}/v2/${file}`, init), { params: Promise.resolve({ file }) }),
          format,
        );
        expect(answer.status).toBe(400);
        expect(errorsOf(answer)[0]!.description).toContain('40 MB');
        expect(sent).toBeLessThan(45);
      }
    });

    it('answers a repeat with the same id, and another body under the same key with 400', async () => {
      const once = { 'idempotency-key': `once-${format}` };
      const [first, again] = [
        await send(format, office.valid(), '', once),
        await send(format, office.valid(), '', once),
      ];
      expect(idOf(again)).toBe(idOf(first));
      expect((await send(format, office.valid({ description: 'Other' }), '', once)).status).toBe(400);
      const device = office.valid({ device_id: `device-${format}` });
      expect(idOf(await send(format, device))).toBe(idOf(await send(format, device)));
    });

    it('answers 429 with Retry-After to a key that sends too fast', async () => {
      env().INTAKE_PER_SECOND = 1;
      try {
        const fast = await createApiKey();
        const answers = [];
        for (let i = 0; i < 3; i++) answers.push(await send(format, office.valid({ api_key: fast })));
        expect(answers.map((answer) => answer.status)).toEqual([200, 200, 429]);
        expect(Number(answers[2]!.headers.get('retry-after'))).toBeGreaterThan(0);
      } finally {
        env().INTAKE_PER_SECOND = 500;
      }
    });
  },
);
