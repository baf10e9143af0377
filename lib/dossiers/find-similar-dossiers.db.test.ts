import { beforeAll, describe, expect, it } from 'vitest';
import { testTime } from '@/lib/testing/clock';
import { createAgency, createDossier, createProcedure } from '@/lib/testing/dossier-factory';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { findSimilarDossiers } from './find-similar-dossiers';
import { getDossierComparison } from './get-dossier-comparison';

const desk = await createAgency();
const elsewhere = await createAgency();
const { version } = await createProcedure();
const other = await createProcedure();
const reader = await createPerson({ departmentId: desk.id, grants: { 'dossier.read': 'all' } });
const local = await createPerson({ departmentId: desk.id, grants: { 'dossier.read': 'department' } });
const person = { name: 'Hoàng Văn Trùng', idNumber: '030085001111', phone: '0911222333', birthDate: '1985' };

type Facts = NonNullable<Parameters<typeof createDossier>[0]>;
const make = async (facts: Facts) =>
  (
    await createDossier({
      receivedAtId: desk.id,
      procedureVersionId: version.id,
      submittedAt: testTime({ days: -1 }),
      applicant: person,
      ...facts,
    })
  ).code;
const made: Record<string, string> = {};
beforeAll(async () => {
  made.first = await make({});
  made.number = await make({
    submittedAt: testTime({ days: -20 }),
    applicant: { ...person, phone: '0900111222', name: 'Hoàng Trùng' },
  });
  made.phone = await make({
    receivedAtId: elsewhere.id,
    submittedAt: testTime({ days: -3 }),
    applicant: { name: 'Người Khác', phone: '+84 911 222 333' },
  });
  made.name = await make({
    submittedAt: testTime({ days: -2 }),
    applicant: { name: 'trung van hoang', birthDate: '1985-07-07' },
  });
  await make({ submittedAt: testTime({ days: -40 }) });
  await make({ procedureVersionId: other.version.id });
  await make({ applicant: { name: person.name, birthDate: '1986' } });
  await make({ applicant: { name: 'Hoàng Văn', birthDate: '1985' } });
});

describe('dossiers that may repeat another', () => {
  it('are of the same procedure and month, by number, phone, or name and year; each once with the surest reason', async () => {
    const found = await findSimilarDossiers(contextFor(reader), made.first ?? '');
    expect(found.map(({ code, reason }) => [code, reason])).toEqual([
      [made.name, 'same_name'],
      [made.phone, 'same_phone'],
      [made.number, 'same_number'],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Hoàng|0911/);
    const back = await findSimilarDossiers(contextFor(reader), made.number ?? '');
    expect(back.map(({ code }) => code)).toContain(made.first);
  });

  it('stay within reach, on both sides', async () => {
    const found = await findSimilarDossiers(contextFor(local), made.first ?? '');
    expect(found.map(({ code }) => code)).toEqual([made.name, made.number]);
    await expect(findSimilarDossiers(contextFor(local), made.phone ?? '')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      getDossierComparison(contextFor(local), made.first ?? '', made.phone ?? ''),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      findSimilarDossiers(contextFor(await createPerson()), made.first ?? ''),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are compared by the values behind the masks', async () => {
    const compare = async (code: string | undefined) =>
      (await getDossierComparison(contextFor(reader), made.first ?? '', code ?? '')).same;
    expect(await compare(made.number)).toEqual({
      idNumber: true,
      phone: false,
      name: false,
      birthYear: true,
    });
    expect(await compare(made.phone)).toEqual({ idNumber: null, phone: true, name: false, birthYear: null });
    expect(await compare(made.name)).toEqual({ idNumber: null, phone: null, name: true, birthYear: true });
  });
});
