import 'server-only';
import type { Context, PersonActor } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import { checkRequest } from './decide-supplement';
import type { RequestSupplement } from './dossier-action-schemas';
import { pauseDossier } from './move-clock';

/** More than one request makes a dossier overdue by the national rule (docs/domain/dossiers.md). */
const harmlessRequests = 1;

/**
 * Asks the applicant for everything that is missing, in one request (form 02). The clock stops until it has come. A
 * second request makes the dossier overdue: that is said first, and asked for explicitly.
 * @throws AppError forbidden, not_found, conflict, refused (second_supplement, locked_by_other, …); invalid
 *   supplement_lists_all, unknown_document
 */
export function requestSupplement(ctx: Context, input: RequestSupplement): Promise<ChangedDossier> {
  return changeDossier(ctx, 'request_supplement', input, async (dossier, tx, { actor }) => {
    const number = dossier.supplementCount + 1;
    if (number > harmlessRequests && !input.acceptOverdue)
      throw new AppError('refused', 'second_supplement', { params: { count: dossier.supplementCount } });
    const papers = await tx.dossierDocument.findMany({
      where: { dossierId: dossier.id },
      select: { id: true, name: true, isMandatory: true, state: true },
      orderBy: { position: 'asc' },
    });
    const problems = checkRequest(papers, input.documents);
    if (problems.length > 0) throw new AppError('invalid', 'invalid', { fields: problems });
    const clock = await pauseDossier(tx, dossier, ctx.now, oneLine(input.reason));
    const listed = papers.filter((paper) =>
      input.documents.some(({ documentId }) => documentId === paper.id),
    );
    const missing = [...listed, ...input.extraDocuments].map((paper) => paper.name);
    return {
      set: {
        ...clock.set,
        supplementCount: number,
        publicNote: oneLine(input.reason),
        ...(number > harmlessRequests ? { deadlineOutcome: 'breached' } : {}),
      },
      fields: ['documents'],
      event: { note: input.reason, data: { missing, number } },
      reason: input.reason,
      effects: async (inTx) => {
        await clock.effects(inTx);
        await writeRequest(inTx, { ...ctx, actor }, dossier.id, number, papers.length, input);
      },
    };
  });
}

async function writeRequest(
  tx: Tx,
  ctx: Context & { actor: PersonActor },
  dossierId: number,
  number: number,
  known: number,
  input: RequestSupplement,
): Promise<void> {
  const items = input.documents.map(({ documentId, note }) => ({ documentId, note: note ?? '' }));
  for (const [at, { name, form, note }] of input.extraDocuments.entries()) {
    const { id } = await tx.dossierDocument.create({
      data: { dossierId, position: known + at + 1, name, form, isMandatory: true, state: 'missing' },
      select: { id: true },
    });
    items.push({ documentId: id, note: note ?? '' });
  }
  // A paper that has to be brought again is missing until it comes.
  await tx.dossierDocument.updateMany({
    where: { dossierId, id: { in: items.map((item) => item.documentId) } },
    data: { state: 'missing' },
  });
  await tx.dossierSupplement.create({
    data: {
      dossierId,
      number,
      reason: input.reason,
      requestedAt: ctx.now,
      requestedById: ctx.actor.id,
      items: { create: items },
    },
    select: { id: true },
  });
}
