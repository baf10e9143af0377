import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { reportList, reportListHref } from '@/lib/reports/report-list-params';
import { contextFor, createPerson, nextNumber } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { createShortLink } from './create-short-link';
import { CreateShortLink } from './create-short-link-schema';
import { findShortLink } from './find-short-link';
import { base58, longAddress } from './short-link';

const maker = contextFor(await createPerson());
const reader = contextFor(await createPerson());
const make = (address: string) => createShortLink(maker, CreateShortLink.parse({ address }));
const newAddress = () => `/reports?q=words-${nextNumber()}`;
const wholeCode = (address: string) => base58(createHash('sha256').update(address).digest());

/** B7: every filter that the list of reports knows, all at once. */
const twentyFilters =
  '/reports?q=ng%E1%BA%ADp+n%C6%B0%E1%BB%9Bc&status=open&state=new,accepted&category=road,light&commune=00001,00002' +
  '&department=so-xay-dung&noDepartment=true&assignee=1,2&unassigned=true&channel=app&urgency=urgent&flow=field' +
  '&lateness=late,due_soon&outcome=met&private=false&receivedFrom=2026-01-01&receivedTo=2026-06-30' +
  '&dueFrom=2026-01-02&dueTo=2026-07-31&closedFrom=2026-02-01&closedTo=2026-06-29&sort=-dueAt&page=3&pageSize=50';

describe('a short link', () => {
  it('takes 20 filters through the URL and back', async () => {
    const asked = reportList.parse(new URL(twentyFilters, 'https://office.invalid').searchParams);
    const active = reportList.filterNames.filter((name) => reportList.isActive(asked.params, name));
    expect(active.length).toBeGreaterThanOrEqual(20);
    const address = reportListHref(asked.params);
    expect(address.length).toBeGreaterThan(longAddress);
    const { code } = await make(address);
    expect(code).toMatch(/^[1-9A-HJ-NP-Za-km-z]{8,}$/);
    const found = await findShortLink(reader, code);
    expect(decodeURI(found ?? '')).toBe(address);
    const back = reportList.parse(new URL(found ?? '', 'https://office.invalid').searchParams);
    expect(back).toEqual(asked);
  });

  it('is the same for the same state, whoever asks, and leaves one audit entry', async () => {
    const address = newAddress();
    const first = await make(address);
    expect(await createShortLink(reader, { address })).toEqual(first);
    expect(await make(newAddress())).not.toEqual(first);
    expect(await db().shortLink.findUnique({ where: { code: first.code } })).toMatchObject({
      address,
      createdById: maker.actor.id,
      createdAt: maker.now,
    });
    expect(await db().auditEntry.findMany({ where: { subjectLabel: first.code } })).toMatchObject([
      { action: 'link.create', actorId: maker.actor.id },
    ]);
  });

  it('is made once when many ask at once', async () => {
    const address = newAddress();
    const results = await atOnce(5, () => make(address));
    const codes = results.map((result) =>
      result.status === 'fulfilled' ? result.value.code : result.reason,
    );
    expect(new Set(codes).size).toBe(1);
    expect(await db().shortLink.count({ where: { address } })).toBe(1);
  });

  it('is a sign longer where another address has the same beginning', async () => {
    const address = newAddress();
    const whole = wholeCode(address);
    const other = { address: newAddress(), createdById: maker.actor.id };
    await db().shortLink.create({
      data: { ...other, code: whole.slice(0, 8), addressHash: `taken-${nextNumber()}` },
    });
    expect(await make(address)).toEqual({ code: whole.slice(0, 9) });
    expect(await findShortLink(reader, whole.slice(0, 9))).toBe(address);
  });

  it('leads nowhere but to the desk, and only those who are signed in', async () => {
    for (const address of ['https://elsewhere.example', '//elsewhere.example', '/api/v1/reports', '/login']) {
      expect(CreateShortLink.safeParse({ address }).error?.issues[0]).toMatchObject({
        path: ['address'],
        message: 'not_a_desk_page',
      });
      await expect(createShortLink(maker, { address })).rejects.toMatchObject({ code: 'invalid' });
    }
    // Even a row that came into the table another way.
    const stray = { address: '//elsewhere.example', addressHash: 'stray', code: 'strayStray' };
    await db().shortLink.create({ data: { ...stray, createdById: maker.actor.id } });
    expect(await findShortLink(reader, 'strayStray')).toBeNull();
    expect(await findShortLink(reader, '11111111')).toBeNull();
    expect(await findShortLink(reader, "x' OR 1=1 --")).toBeNull();

    const nobody = { ...maker, actor: { kind: 'public' } as const };
    const { code } = await make(newAddress());
    await expect(createShortLink(nobody, { address: newAddress() })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(findShortLink(nobody, code)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
