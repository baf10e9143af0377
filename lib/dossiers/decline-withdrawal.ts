import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import type { Tx } from '@/lib/db/transaction';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { DossierState } from './dossier';
import type { DeclineWithdrawal } from './dossier-action-schemas';
import type { DossierForChange } from './load-dossier-for-change';
import { pauseDossier } from './move-clock';

/** Where it goes back to: to waiting, when papers or money that were asked for have not come. */
async function stateBefore(tx: Tx, dossier: DossierForChange): Promise<DossierState> {
  const open = { dossierId: dossier.id };
  if (await tx.dossierSupplement.count({ where: { ...open, answeredAt: null } }))
    return 'supplement_requested';
  if (!dossier.receivedAt) return 'registered';
  const obligations = { ...open, kind: 'obligation', state: 'due' };
  return (await tx.dossierPayment.count({ where: obligations })) ? 'financial_obligation' : 'processing';
}

/**
 * Does not let the applicant withdraw, with the reason: the work goes on where it stood.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function declineWithdrawal(ctx: Context, input: DeclineWithdrawal): Promise<ChangedDossier> {
  return changeDossier(ctx, 'decline_withdrawal', input, async (dossier, tx) => {
    const state = await stateBefore(tx, dossier);
    const waits = state === 'supplement_requested' || state === 'financial_obligation';
    const clock = waits ? await pauseDossier(tx, dossier, ctx.now, oneLine(input.reason)) : null;
    return {
      state,
      set: { ...clock?.set, publicNote: oneLine(input.reason) },
      event: { isPublic: true, note: input.reason },
      reason: input.reason,
      effects: async (inTx) => clock?.effects(inTx),
    };
  });
}
