import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { dossierIn, firstPaper, openDossierOffice } from '@/lib/testing/dossier-office';
import { contextFor } from '@/lib/testing/factories';
import { addDossierFiles } from './add-dossier-files';
import { completeDossier } from './complete-dossier';
import { extendDossier } from './extend-dossier';
import { handOverDossier } from './hand-over-dossier';
import { lockDossier } from './lock-dossier';
import { requestSupplement } from './request-supplement';
import { requirePayment } from './require-payment';
import { returnResult } from './return-result';
import { startStep } from './start-step';

const office = await openDossierOffice();
const clerk = contextFor(office.clerk);
const reason = 'Nộp lại sau.';

/** Must show 7: a withdrawn dossier acted upon. */
it('refuses every action on a withdrawn dossier by that name, and half writes nothing', async () => {
  const { code } = await dossierIn(office, 'stopped');
  const facts = () =>
    db().dossier.findUniqueOrThrow({
      where: { code },
      include: {
        events: true,
        handovers: true,
        supplements: true,
        payments: true,
        documents: true,
        forms: true,
      },
    });
  const before = await facts();
  const base = { code, version: before.version };
  const pdf = { field: 'extra', name: 'don.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF') };
  const documents = [{ documentId: await firstPaper(code) }];
  const attempts = [
    () => startStep(clerk, base),
    () => handOverDossier(clerk, { ...base, step: 'next', assigneeId: null }),
    () => requestSupplement(clerk, { ...base, documents, extraDocuments: [], reason, acceptOverdue: true }),
    () => requirePayment(clerk, { ...base, name: 'Thuế', amount: 1_000 }),
    () => extendDossier(clerk, { ...base, day: '2030-06-12', reason }),
    () => completeDossier(clerk, base),
    () => returnResult(clerk, base),
    () => lockDossier(clerk, base),
    () => addDossierFiles(clerk, base, [pdf]),
  ];
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({ code: 'refused', messageKey: 'dossier_withdrawn' });
  expect(await facts()).toEqual(before);
});
