/** O-cases of open311.md §8 (reading reports), each against XML and JSON. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetReferenceData } from '@/lib/intake/reference-data';
import { createCategory } from '@/lib/testing/factories';
import { createReport as reportInDatabase } from '@/lib/testing/report-factory';
import {
  request,
  requests,
  send,
  errorsOf,
  idOf,
  idsOf,
  stored,
  openOffice,
  type Answer,
} from '@/lib/testing/open311-client';
import { cursorOf } from './requests-query';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
beforeEach(() => forgetReferenceData());

describe.each(['xml', 'json'] as const)('Open311 reading reports in %s', (format) => {
  it('O-21 lets ids override every other argument', async () => {
    const old = await reportInDatabase({ receivedAt: new Date('2024-01-01T00:00:00Z') });
    const fresh = await reportInDatabase({ receivedAt: new Date() });
    const answer = await requests(
      format,
      `service_request_id=${old.code},%20${fresh.code},PA-1999-000001&status=closed&start_date=broken`,
    );
    expect(idsOf(answer).sort()).toEqual([old.code, fresh.code].sort());
    expect((await requests(format, 'service_request_id=PA-1999-000001')).status).toBe(404);
  });

  it('O-22 looks back 90 days and refuses a span of 91', async () => {
    const category = await createCategory();
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    const inside = await reportInDatabase({ categoryId: category.id, receivedAt: daysAgo(89) });
    const outside = await reportInDatabase({ categoryId: category.id, receivedAt: daysAgo(91) });
    expect(idsOf(await requests(format, `service_code=${category.code}`))).toEqual([inside.code]);
    expect(
      (await requests(format, 'start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z')).status,
    ).toBe(400);
    expect(
      (await requests(format, 'start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z')).status,
    ).toBe(200);
    const from = await requests(
      format,
      `service_code=${category.code}&start_date=${daysAgo(92).toISOString()}`,
    );
    expect(idsOf(from)).toEqual([inside.code, outside.code]);
    const upTo = await requests(
      format,
      `service_code=${category.code}&end_date=${daysAgo(90).toISOString()}`,
    );
    expect(idsOf(upTo)).toEqual([outside.code]);
  });

  it('O-23 filters by status', async () => {
    const category = await createCategory();
    const at = { categoryId: category.id, receivedAt: new Date() };
    const open = await reportInDatabase({ ...at, state: 'awaiting_citizen' });
    const closed = await reportInDatabase({
      ...at,
      state: 'answered',
      receivedAt: new Date(Date.now() - 1000),
    });
    const ask = async (status: string) =>
      idsOf(await requests(format, `service_code=${category.code}&status=${status}`));
    expect(await ask('open')).toEqual([open.code]);
    expect(await ask('closed')).toEqual([closed.code]);
    expect(await ask('open,closed')).toEqual([open.code, closed.code]);
    expect((await requests(format, 'status=half')).status).toBe(400);
    const shown = (await request(format, closed.code)).items[0]!;
    expect(shown).toMatchObject({
      status: 'closed',
      status_notes: closed.publicAnswer,
      updated_datetime: '2026-06-10T10:00:00+07:00',
    });
  });

  it('O-24 filters by several services', async () => {
    const [a, b] = [await createCategory(), await createCategory()];
    const codes = [];
    for (const category of [a, b])
      codes.push((await reportInDatabase({ categoryId: category.id, receivedAt: new Date() })).code);
    await reportInDatabase({ receivedAt: new Date() });
    expect(idsOf(await requests(format, `service_code=${a.code},${b.code}`)).sort()).toEqual(codes.sort());
  });

  it('O-25 caps a page at 1,000 and gives every row once while rows are being added', async () => {
    const category = await createCategory();
    const made: string[] = [];
    for (let i = 0; i < 7; i++)
      made.push(
        (
          await reportInDatabase({
            categoryId: category.id,
            receivedAt: new Date(Date.now() - 60_000 - i * 1000),
          })
        ).code,
      );
    const seen: string[] = [];
    let query: string | null = `service_code=${category.code}&page_size=3`;
    while (query !== null) {
      const answer: Answer = await requests(format, query);
      seen.push(...idsOf(answer));
      await reportInDatabase({ categoryId: category.id, receivedAt: new Date() });
      query = /\?([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
    }
    expect(seen).toEqual(made);
    const second = await requests(
      format,
      `service_code=${category.code}&page_size=2&page=2&end_date=${new Date(Date.now() - 30_000).toISOString()}`,
    );
    expect(idsOf(second)).toEqual(made.slice(2, 4));
    expect(second.headers.get('x-total-count')).toBe('7');
    expect((await requests(format, 'page_size=5000')).status).toBe(200);
    expect(cursorOf(new Date(1000), 5)).toBe('1000-5');
  });

  it('O-26 writes dates with a zone and reads Z, +07:00 and +00:00, encoded or not', async () => {
    const category = await createCategory();
    const report = await reportInDatabase({
      categoryId: category.id,
      receivedAt: new Date('2026-03-02T01:00:00Z'),
    });
    for (const start of [
      '2026-03-02T01:00:00Z',
      '2026-03-02T08:00:00%2B07:00',
      '2026-03-02T01:00:00+00:00',
    ]) {
      const answer = await requests(
        format,
        `service_code=${category.code}&start_date=${start}&end_date=2026-03-02T01:00:00Z`,
      );
      expect(idsOf(answer)).toEqual([report.code]);
      expect(answer.items[0]!.requested_datetime).toBe('2026-03-02T08:00:00+07:00');
    }
    expect((await requests(format, 'start_date=2026-03-02T01:00:00')).status).toBe(400);
  });

  it('O-27 takes an empty argument for one that is absent', async () => {
    expect(
      (await requests(format, 'status=&start_date=&service_code=&service_request_id=&page=')).status,
    ).toBe(200);
    expect(
      (await send(format, office.valid({ address_id: '', address_string: '', email: '', phone: '' }))).status,
    ).toBe(200);
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
    const made = await send(
      format,
      office.valid({ service_code: office.secret.code, description: 'secret words' }),
    );
    expect(made.status).toBe(200);
    expect((await stored(idOf(made))).isPrivate).toBe(true);
    expect((await request(format, idOf(made))).status).toBe(404);
    expect((await requests(format, `service_request_id=${idOf(made)}`)).status).toBe(404);
    for (const query of [
      '',
      `service_code=${office.secret.code}`,
      'updated_after=2020-01-01T00:00:00Z',
      'extensions=true',
    ]) {
      const answer = await requests(format, query);
      expect(answer.text).not.toMatch(/secret words/);
      expect(idsOf(answer)).not.toContain(idOf(made));
    }
  });

  it('O-31 shows the due date that the officer sees, and nothing about the sender', async () => {
    const made = await send(
      format,
      office.valid({
        first_name: 'Văn An',
        last_name: 'Nguyễn',
        phone: '0912345678',
        email: 'an@test.example',
      }),
    );
    const report = await stored(idOf(made));
    const answer = await request(format, report.code, 'extensions=true');
    expect(Date.parse(String(answer.items[0]!.expected_datetime))).toBe(
      Math.floor(report.dueAt!.getTime() / 1000) * 1000,
    );
    expect(answer.text).not.toMatch(/Nguyễn|0912345678|an@test/);
    expect(answer.items[0]!.notes).toMatchObject([{ type: 'received' }]);
    expect(report.contact).not.toBeNull();
  });
});
