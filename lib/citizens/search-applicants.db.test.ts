import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { rows, sql } from '@/lib/db/sql';
import { countDossiers } from '@/lib/dossiers/count-dossiers';
import { dossierList } from '@/lib/dossiers/dossier-list-params';
import { exportDossiers } from '@/lib/dossiers/export-dossiers';
import { listDossiers } from '@/lib/dossiers/list-dossiers';
import { pruneOldRows } from '@/lib/jobs/prune-old-rows';
import { filterMoment } from '@/lib/lists/filter-moment';
import { nameIndex } from '@/lib/personal-data/cipher';
import { testTime } from '@/lib/testing/clock';
import { createAgency, createDossier } from '@/lib/testing/dossier-factory';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { asOwner } from '@/lib/testing/second-connection';
import { findApplicantSearch } from './find-applicant-search';
import { findContactsByName } from './find-contacts-by-name';
import { searchApplicants } from './search-applicants';

const desk = await createAgency();
const elsewhere = await createAgency();
const rights = { 'dossier.read': 'all', 'dossier.reveal_contact': 'all', 'dossier.export': 'all' } as const;
const clerk = await createPerson({ departmentId: desk.id, grants: rights });
const local = await createPerson({
  departmentId: desk.id,
  grants: { 'dossier.read': 'all', 'dossier.reveal_contact': 'department' },
});
const reader = await createPerson({ departmentId: desk.id, grants: { 'dossier.read': 'all' } });

const made: Record<string, string> = {};
beforeAll(async () => {
  const people = [
    ['an85', 'Nguyễn Văn An', '1985-03-02', desk.id],
    ['an90', 'Nguyễn Văn An', '1990', elsewhere.id],
    ['binh', 'Trần Thị Bình', '1985', desk.id],
    ['dang', 'Đặng Hoàng Anh Thư', '1999-12-31', desk.id],
  ] as const;
  for (const [key, name, birthDate, receivedAtId] of people)
    made[key] = (await createDossier({ receivedAtId, applicant: { name, birthDate } })).code;
});

/** The codes that the list shows once the search stands in its address. */
async function find(text: string, actor: PersonActor = clerk) {
  const { id } = await searchApplicants(contextFor(actor), { text });
  const params = { ...dossierList.defaults, applicant: id };
  const page = await listDossiers(contextFor(actor), params);
  expect(page.total).toBe(page.rows.length);
  return page.rows.map((row) => row.code).sort();
}
const codes = (...keys: string[]) => keys.map((key) => made[key]).sort();

describe('dossiers by their applicant', () => {
  it.each([
    ['nguyen van an', ['an85', 'an90']],
    ['An Nguyễn', ['an85', 'an90']],
    ['nguyen van an 1985', ['an85']],
    ['1990 an', ['an90']],
    ['ĐẶNG THƯ', ['dang']],
    ['dang hoang 1998', []],
    // One letter wrong, and only then.
    ['nguyne an 1985', ['an85']],
    ['tran thi bimh', ['binh']],
    ['trn bnh', []],
    ['hoàng', ['dang']],
    ['hoan', ['dang']],
    // Parts of words are not kept: they cannot be found.
    ['ngu', []],
  ])('%s', async (text, keys) => {
    expect(await find(text)).toEqual(codes(...keys));
  });

  it('reaches only whom the person may reveal', async () => {
    expect(await find('nguyen van an', local)).toEqual(codes('an85'));
    await expect(searchApplicants(contextFor(reader), { text: 'an' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is the person’s own, for half an hour; count and export ask the same', async () => {
    const { id } = await searchApplicants(contextFor(clerk), { text: 'binh' });
    const params = { ...dossierList.defaults, applicant: id };
    const moment = await filterMoment(contextFor(clerk).now);
    expect(await countDossiers(clerk, params, moment)).toMatchObject({ total: 1 });
    const csv: string[] = [];
    for await (const line of await exportDossiers(contextFor(clerk), params, 'vi')) csv.push(line);
    expect(csv.join('')).toContain(made.binh);
    expect(csv.join('')).not.toContain(made.an85);
    expect(await findApplicantSearch(contextFor(clerk), id)).toEqual({ text: 'binh', isTypo: false });

    const late = contextFor(clerk, testTime({ minutes: 31 }));
    for (const ctx of [contextFor(local), late]) {
      expect((await listDossiers(ctx, params)).rows).toEqual([]);
      expect(await findApplicantSearch(ctx, id)).toBeNull();
    }
    await pruneOldRows(testTime({ minutes: 31 }));
    expect(await db().personLookup.count({ where: { id } })).toBe(0);
  });

  it('is logged with whom it found, and never with what was typed', async () => {
    const { id } = await searchApplicants(contextFor(clerk), { text: 'thư 1999' });
    const [entry] = await db().auditEntry.findMany({
      where: { action: 'contact.search', subjectLabel: id },
    });
    const dossier = await db().dossier.findUniqueOrThrow({ where: { code: made.dang } });
    expect(entry).toMatchObject({
      actorId: clerk.id,
      data: { found: 1, contactIds: [dossier.applicantId], byBirthYear: true },
    });
    const kept = await db().personLookup.findUniqueOrThrow({ where: { id } });
    expect(
      JSON.stringify(entry, (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
    ).not.toMatch(/thư|1999/);
    expect(Buffer.from(kept.askedCipher).toString()).not.toContain('1999');
  });

  it('asks for a name, and for more when too many have it', async () => {
    await expect(searchApplicants(contextFor(clerk), { text: '1985' })).rejects.toMatchObject({
      fields: [{ path: 'text', messageKey: 'no_name' }],
    });
    const { ids } = await findContactsByName({ words: ['nguyen'], birthYear: null }, sql`true`, 1);
    expect(ids).toHaveLength(2);
  });

  it('goes through the index of names among twenty thousand', async () => {
    const hashes = nameIndex('Phạm Quốc Hiếm').map((one) => Buffer.from(one));
    await asOwner(async (client) => {
      await client.query(`INSERT INTO contact (name_index) SELECT ARRAY[decode(lpad(to_hex(n % 997), 16, '0'), 'hex'),
        decode(lpad(to_hex(n), 16, '1'), 'hex')] FROM generate_series(1, 20000) n`);
      await client.query('ANALYZE contact');
    });
    const plan = await rows<{ 'QUERY PLAN': string }>(sql`EXPLAIN SELECT c.id FROM contact c
      WHERE c.name_index <> '{}' AND c.name_index @> ${hashes}::bytea[] ORDER BY c.id DESC LIMIT 1001`);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('contact_name_index');
  });
});
