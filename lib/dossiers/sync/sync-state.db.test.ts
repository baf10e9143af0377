import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { dossierIn, openDossierOffice } from '@/lib/testing/dossier-office';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { assignDossier } from '../assign-dossier';
import { extendDossier } from '../extend-dossier';
import { handOverDossier } from '../hand-over-dossier';
import { refuseDossier } from '../refuse-dossier';

const office = await openDossierOffice();
const expert = contextFor(office.expert);
const colleague = await createPerson({ departmentId: office.competent.id });
const reason = 'Chờ ý kiến Sở.';
type Base = { code: string; version: number };

it.each([
  ['another state', 'pending', (base: Base) => refuseDossier(expert, { ...base, reason })],
  [
    'another appointment in the same state',
    'pending',
    (base: Base) => extendDossier(expert, { ...base, day: '2026-06-25', reason }),
  ],
  [
    'another step with the same appointment',
    'synced',
    (base: Base) => handOverDossier(expert, { ...base, step: 'next', assigneeId: null }),
  ],
  ['another person', 'synced', (base: Base) => assignDossier(expert, { ...base, assigneeId: colleague.id })],
])('after %s a dossier that was compared is %s', async (_, expected, act) => {
  const base = await dossierIn(office, 'processing');
  await db().dossier.update({ where: { code: base.code }, data: { syncState: 'synced' } });
  await act({ code: base.code, version: base.version });
  expect(await db().dossier.findUniqueOrThrow({ where: { code: base.code } })).toMatchObject({
    syncState: expected,
  });
});
