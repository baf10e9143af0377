import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { RequirePayment } from './dossier-action-schemas';
import { pauseDossier } from './move-clock';

/**
 * Asks the applicant to meet a financial obligation, a land tax for instance (6). The clock stops until it is met.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function requirePayment(ctx: Context, input: RequirePayment): Promise<ChangedDossier> {
  return changeDossier(ctx, 'require_payment', input, async (dossier, tx) => {
    const clock = await pauseDossier(tx, dossier, ctx.now, oneLine(input.name));
    return {
      set: { ...clock.set, financeState: 'due', publicNote: oneLine(input.name) },
      event: { note: input.name, data: { amount: input.amount } },
      effects: async (inTx) => {
        await clock.effects(inTx);
        const { name, amount } = input;
        await inTx.dossierPayment.create({
          data: {
            dossierId: dossier.id,
            kind: 'obligation',
            name,
            amount,
            state: 'due',
            requestedAt: ctx.now,
          },
          select: { id: true },
        });
      },
    };
  });
}
