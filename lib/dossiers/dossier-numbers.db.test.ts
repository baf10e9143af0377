import { describe, expect, it } from 'vitest';
import { createAgency, createProcedure } from '@/lib/testing/dossier-factory';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { atOnce } from '@/lib/testing/second-connection';
import { ReceiveDossier } from './dossier-schema';
import { parseDossierCode } from './dossier-code';
import { receiveDossier } from './receive-dossier';

const agency = await createAgency();
const officer = contextFor(
  await createPerson({ departmentId: agency.id, grants: { 'dossier.receive': 'department' } }),
);
const { procedure } = await createProcedure({ documents: [] });
const asked = (more: object = {}) =>
  ReceiveDossier.parse({
    procedureId: procedure.id,
    applicant: { name: 'Trần Văn Bình', phone: '0912000333' },
    documents: [],
    ...more,
  });

describe('numbers', () => {
  it('have no gap when two counters receive 200 dossiers at the same moment', async () => {
    const busy = await createAgency();
    const counters = await Promise.all(
      [1, 2].map(async () =>
        contextFor(
          await createPerson({ departmentId: busy.id, grants: { 'dossier.receive': 'department' } }),
        ),
      ),
    );
    const made = await atOnce(200, (at) => receiveDossier(counters[at % 2]!, asked()));
    const numbers = made.map((one) =>
      one.status === 'fulfilled' ? parseDossierCode(one.value.code)?.number : null,
    );
    expect([...numbers].sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 200 }, (_, at) => at + 1),
    );
  }, 60_000);

  it('begin again each day and at each agency', async () => {
    const [one, two] = [await createAgency(), await createAgency()];
    const both = await createPerson({ departmentId: one.id, grants: { 'dossier.receive': 'all' } });
    const receive = (receivedAtId: number, now: string) =>
      receiveDossier(contextFor(both, new Date(now)), asked({ receivedAtId }));
    const codes = [
      await receive(one.id, '2026-06-10T23:59:00+07:00'),
      await receive(one.id, '2026-06-11T00:00:00+07:00'),
      await receive(two.id, '2026-06-11T00:00:00+07:00'),
    ].map(({ code }) => code);
    expect(codes).toEqual([
      `${one.agencyIdentifier}-260610-0001`,
      `${one.agencyIdentifier}-260611-0001`,
      `${two.agencyIdentifier}-260611-0001`,
    ]);
  });

  it('answer a repeat of one key with one dossier, and refuse the key for another content', async () => {
    const made = await atOnce(20, () => receiveDossier(officer, asked(), { idempotencyKey: 'twice' }));
    const codes = made.map((one) => (one.status === 'fulfilled' ? one.value.code : one.reason));
    expect(new Set(codes).size).toBe(1);
    await expect(
      receiveDossier(officer, asked({ summary: 'another' }), { idempotencyKey: 'twice' }),
    ).rejects.toMatchObject({ messageKey: 'idempotency_key_reused' });
  });
});
