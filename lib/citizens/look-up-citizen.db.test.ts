import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { rows, sql } from '@/lib/db/sql';
import { testTime } from '@/lib/testing/clock';
import { createAgency, createDossier } from '@/lib/testing/dossier-factory';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { createReport } from '@/lib/testing/report-factory';
import { asOwner, atOnce } from '@/lib/testing/second-connection';
import { relatedTo } from './find-people';
import { getCitizen } from './get-citizen';
import { LookUpCitizen } from './look-up-schema';
import { lookUpCitizen } from './look-up-citizen';
import { openCitizen } from './open-citizen';
import { revealCitizen } from './reveal-citizen';

const desk = await createAgency();
const elsewhere = await createAgency();
const cases = {
  'report.read': 'all',
  'report.reveal_contact': 'all',
  'dossier.read': 'all',
  'dossier.reveal_contact': 'all',
} as const;
/** Each has ten look-ups a minute: one person for each test. */
const officer = (more = {}) =>
  createPerson({ departmentId: desk.id, grants: { 'citizen.read': 'all', ...cases, ...more } });
const van = {
  name: 'Nguyễn Thị Vân',
  idNumber: '022190001234',
  phone: '0912000333',
  birthDate: '1990-05-01',
};
const husband = { ...van, name: 'Lê Văn Chồng', idNumber: '022188004321', birthDate: '1988' };
const alone = { name: 'Phạm Một Mình', idNumber: '001077000111', phone: '0988777666', birthDate: '1977' };

const made: Record<string, string> = {};
beforeAll(async () => {
  made.here = (await createDossier({ receivedAtId: desk.id, applicant: alone })).code;
  made.there = (
    await createDossier({ receivedAtId: elsewhere.id, applicant: { ...alone, phone: '0900000001' } })
  ).code;
  made.report = (await createReport({ sender: { name: 'Mình', phone: '+84 988 777 666' } })).code;
  made.secret = (await createReport({ sender: { name: 'Mình', phone: alone.phone }, isPrivate: true })).code;
  made.van = (await createDossier({ receivedAtId: desk.id, applicant: van })).code;
  made.husband = (await createDossier({ receivedAtId: desk.id, applicant: husband })).code;
});

type Asked = Partial<LookUpCitizen>;
const input = (asked: Asked) =>
  LookUpCitizen.parse({ purpose: 'counter', by: 'idNumber', idNumber: alone.idNumber, ...asked });
async function look(actor: PersonActor, asked: Asked = {}) {
  const ctx = contextFor(actor);
  const found = await getCitizen(ctx, (await lookUpCitizen(ctx, input(asked))).id);
  if (!found) throw new Error('nothing was looked up');
  return found;
}
const codesOf = (found: Awaited<ReturnType<typeof look>>) =>
  found.kind === 'citizen'
    ? [...found.dossiers, ...found.reports].map(({ code }) => code).sort()
    : found.people;

describe('looking one person up', () => {
  it.each([
    ['number', { by: 'idNumber', idNumber: '001 077 000 111' }],
    ['phone', { by: 'phone', phone: '0988.777.666' }],
    ['another phone of theirs', { by: 'phone', phone: '0900000001' }],
    ['name and year', { by: 'name', name: 'mình phạm', birthYear: '1977' }],
    ['a name with a letter wrong', { by: 'name', name: 'phan mot minh', birthYear: '1977' }],
  ] as [string, Asked][])('by %s shows dossiers and reports together, masked', async (_, asked) => {
    const found = await look(await officer(), asked);
    expect(codesOf(found)).toEqual([made.here, made.report, made.there].sort());
    expect(found).toMatchObject({
      kind: 'citizen',
      person: { name: 'Phạm •••', idNumber: '001•••••••11', dossiers: 2, reports: 1 },
    });
    expect(JSON.stringify({ ...found, asked: '' })).not.toMatch(/Một|001077000111|0988777666/);
  });

  it('asks for a purpose, and for words where the list has none', () => {
    const wrong = (asked: object) =>
      LookUpCitizen.safeParse({ by: 'phone', phone: '0988777666', ...asked }).error?.issues.map(({ path }) =>
        path.join('.'),
      );
    expect(wrong({})).toEqual(['purpose']);
    expect(wrong({ purpose: 'curiosity' })).toEqual(['purpose']);
    expect(wrong({ purpose: '', by: 'idNumber' })?.sort()).toEqual(['idNumber', 'purpose']);
    expect(wrong({ purpose: 'other', words: 'xem' })).toEqual(['words']);
    expect(wrong({ purpose: 'other', words: 'Thanh tra yêu cầu.' })).toBeUndefined();
    expect(wrong({ purpose: 'counter', by: 'name', name: 'An' })).toEqual(['birthYear']);
    expect(wrong({ purpose: 'counter', by: 'idNumber' })).toEqual(['idNumber']);
  });

  it('logs who looked whom up, by what, when and why, and never what was typed', async () => {
    const actor = await officer();
    await look(actor, { purpose: 'other', words: 'Thanh tra yêu cầu.', by: 'phone', phone: alone.phone });
    const dossier = await db().dossier.findUniqueOrThrow({ where: { code: made.here } });
    const [entry] = await db().auditEntry.findMany({ where: { actorId: actor.id } });
    expect(entry).toMatchObject({
      action: 'citizen.read',
      subjectKind: 'contact',
      reason: 'other: Thanh tra yêu cầu.',
      data: { by: 'phone', people: 1, contactIds: expect.arrayContaining([dossier.applicantId]) },
    });
    expect(JSON.stringify(entry, (_, value) => (typeof value === 'bigint' ? 0 : value))).not.toContain(
      alone.phone,
    );
  });

  it('finds only what the person may put a name to', async () => {
    const narrow = await officer({ 'dossier.reveal_contact': 'department', 'report.reveal_contact': 'own' });
    expect(codesOf(await look(narrow))).toEqual([made.here]);
    const secretive = await officer({ 'report.read_private': 'all' });
    expect(codesOf(await look(secretive))).toEqual([made.here, made.report, made.secret, made.there].sort());
    const blind = await createPerson({
      grants: { 'citizen.read': 'all', 'dossier.read': 'all', 'report.read': 'all' },
    });
    expect(await look(blind)).toMatchObject({ kind: 'people', people: [] });
    await expect(
      lookUpCitizen(contextFor(await createPerson({ grants: cases })), input({})),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('asks which one when several share a phone, and opens one of them for the same purpose', async () => {
    const ctx = contextFor(await officer());
    const found = await look(ctx.actor, { by: 'phone', phone: van.phone });
    if (found.kind !== 'people') throw new Error('one person was found');
    expect(found.people.map(({ name }) => name)).toEqual(['Lê •••', 'Nguyễn •••']);
    const [, second] = found.people;
    const one = await openCitizen(ctx, { lookup: found.id, contactId: second?.contactId ?? 0 });
    const citizen = await getCitizen(ctx, one.id);
    expect(citizen).toMatchObject({ kind: 'citizen', purpose: 'counter', dossiers: [{ code: made.van }] });
    const other = await db().dossier.findUniqueOrThrow({ where: { code: made.here } });
    await expect(openCitizen(ctx, { lookup: found.id, contactId: other.applicantId })).rejects.toMatchObject({
      code: 'not_found',
    });
    const entries = await db().auditEntry.findMany({
      where: { actorId: ctx.actor.id },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual(['citizen.look_up', 'citizen.read']);
  });

  it('lists under nobody what came from a shared phone, also when the other’s cases are out of reach', async () => {
    const phone = '0912000777';
    const wife = { name: 'Hoàng Thị Vợ', idNumber: '022191000111', phone, birthDate: '1991' };
    const { code: hers } = await createDossier({ receivedAtId: desk.id, applicant: wife });
    const his = { ...wife, name: 'Đỗ Văn Chồng', idNumber: '022190000222' };
    await createDossier({ receivedAtId: elsewhere.id, applicant: his });
    const report = await createReport({ sender: { name: 'Chồng', phone } });
    const near = { 'dossier.reveal_contact': 'department' };
    expect(codesOf(await look(await officer(near), { idNumber: wife.idNumber }))).toEqual([hers]);

    const ctx = contextFor(await officer(near));
    const found = await look(ctx.actor, { by: 'phone', phone });
    if (found.kind !== 'people') throw new Error('one person was found');
    expect(found.people.map(({ dossiers, reports }) => [dossiers, reports])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    const [first] = found.people;
    const one = await openCitizen(ctx, { lookup: found.id, contactId: first?.contactId ?? 0 });
    expect(await getCitizen(ctx, one.id)).toMatchObject({ dossiers: [], reports: [{ code: report.code }] });
  });

  it('is the person’s own, and over after half an hour', async () => {
    const [mine, theirs] = [await officer(), await officer()];
    const { id } = await lookUpCitizen(contextFor(mine), input({}));
    expect(await getCitizen(contextFor(theirs), id)).toBeNull();
    expect(await getCitizen(contextFor(mine, testTime({ minutes: 29 })), id)).not.toBeNull();
    const late = contextFor(mine, testTime({ minutes: 31 }));
    expect(await getCitizen(late, id)).toBeNull();
    await expect(revealCitizen(late, { lookup: id })).rejects.toMatchObject({ messageKey: 'lookup_over' });
    await expect(revealCitizen(contextFor(theirs), { lookup: id })).rejects.toMatchObject({
      messageKey: 'lookup_over',
    });
  });

  it('reveals the person for the purpose that was given, and logs it', async () => {
    const ctx = contextFor(await officer());
    const { id } = await lookUpCitizen(ctx, input({ purpose: 'complaint', words: 'Đơn số 7' }));
    expect(await revealCitizen(ctx, { lookup: id })).toMatchObject({
      name: alone.name,
      idNumber: alone.idNumber,
    });
    const entry = await db().auditEntry.findFirst({
      where: { actorId: ctx.actor.id, action: 'contact.reveal' },
    });
    expect(entry).toMatchObject({ subjectKind: 'contact', reason: 'complaint: Đơn số 7' });
  });

  it('lets one person look ten up in a minute, also at once', async () => {
    const ctx = contextFor(await officer());
    const all = await atOnce(12, () => lookUpCitizen(ctx, input({})));
    const refused = all.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ reason: { code: 'rate_limited' } });
  });

  it('goes through the indexes of number and phone among twenty thousand', async () => {
    await asOwner(async (client) => {
      await client.query(`INSERT INTO contact (id_number_index, phone_index)
        SELECT decode(lpad(to_hex(n), 64, '0'), 'hex'), decode(lpad(to_hex(n / 2), 64, '1'), 'hex')
        FROM generate_series(1, 20000) n`);
      await client.query('ANALYZE contact');
    });
    const plan = await rows<{ 'QUERY PLAN': string }>(
      sql`EXPLAIN SELECT c.id FROM contact c WHERE ${relatedTo([1, 2, 3])}`,
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('contact_id_number_index');
    expect(text).toContain('contact_phone_index_idx');
    expect(text).not.toContain('Seq Scan on contact c');
  });
});
