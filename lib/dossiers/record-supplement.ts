import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import { checkAnswer } from './decide-supplement';
import type { RecordSupplement } from './dossier-action-schemas';
import { resumeDossier } from './move-clock';

/**
 * Takes in what was asked for: all of it, or the dossier goes on waiting. The clock runs again with exactly the working
 * time that was left.
 * @throws AppError forbidden, not_found, conflict, refused; invalid supplement_incomplete, unknown_document
 */
export function recordSupplement(ctx: Context, input: RecordSupplement): Promise<ChangedDossier> {
  return changeDossier(ctx, 'record_supplement', input, async (dossier, tx) => {
    const request = await tx.dossierSupplement.findFirst({
      where: { dossierId: dossier.id, answeredAt: null },
      select: {
        id: true,
        number: true,
        items: {
          orderBy: { id: 'asc' },
          select: { document: { select: { id: true, name: true, isMandatory: true, state: true } } },
        },
      },
    });
    if (!request) throw new AppError('refused', 'action_not_offered');
    const asked = request.items.map((item) => item.document);
    const problems = checkAnswer(asked, input.documents);
    if (problems.length > 0) throw new AppError('invalid', 'invalid', { fields: problems });
    const clock = await resumeDossier(tx, dossier, ctx.now);
    return {
      ...(dossier.receivedAt ? {} : { state: 'registered' as const }),
      set: clock.set,
      fields: ['documents'],
      event: { isPublic: true, note: input.note, data: { number: request.number } },
      effects: async (inTx) => {
        await clock.effects(inTx);
        const supplied = { submittedAt: ctx.now, state: 'submitted' };
        for (const { documentId, quantity } of input.documents)
          await inTx.dossierDocument.update({
            where: { id: documentId },
            data: { ...supplied, quantity },
            select: { id: true },
          });
        await inTx.dossierSupplementItem.updateMany({
          where: { supplementId: request.id },
          data: { suppliedAt: ctx.now },
        });
        await inTx.dossierSupplement.update({
          where: { id: request.id },
          data: { answeredAt: ctx.now },
          select: { id: true },
        });
      },
    };
  });
}
