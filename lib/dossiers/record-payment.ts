import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import { financeStateOf } from './decide-fee';
import type { RecordPayment } from './dossier-action-schemas';
import { resumeDossier } from './move-clock';

/**
 * Writes down that a fee or an obligation was paid, with the number of its receipt, or that it need not be. When the last
 * obligation is met, the clock runs again.
 * @throws AppError forbidden, not_found, conflict, refused; invalid unknown_payment
 */
export function recordPayment(ctx: Context, input: RecordPayment): Promise<ChangedDossier> {
  return changeDossier(ctx, 'record_payment', input, async (dossier, tx, { actor }) => {
    const payments = await tx.dossierPayment.findMany({
      where: { dossierId: dossier.id },
      select: { id: true, kind: true, name: true, amount: true, state: true },
      orderBy: { id: 'asc' },
    });
    const paid = payments.find((payment) => payment.id === input.paymentId && payment.state === 'due');
    if (!paid)
      throw new AppError('invalid', 'invalid', {
        fields: [{ path: 'paymentId', messageKey: 'unknown_payment' }],
      });
    const state = input.exemption ? 'exempt' : 'paid';
    const after = payments.map((payment) => ({
      ...payment,
      state: (payment === paid ? state : payment.state) as 'due' | 'paid' | 'exempt',
    }));
    const isWaiting = dossier.state === 'financial_obligation';
    const isMet = !after.some((payment) => payment.kind === 'obligation' && payment.state === 'due');
    const clock = isWaiting && isMet ? await resumeDossier(tx, dossier, ctx.now) : null;
    return {
      state: isWaiting && isMet ? 'processing' : dossier.state,
      set: { ...clock?.set, financeState: financeStateOf(after) },
      event: {
        isPublic: true,
        note: input.exemption,
        data: { name: paid.name, amount: paid.amount, receiptNumber: input.receiptNumber ?? null, state },
      },
      effects: async (inTx) => {
        await clock?.effects(inTx);
        await inTx.dossierPayment.update({
          where: { id: paid.id },
          data: {
            state,
            exemption: input.exemption ?? null,
            receiptNumber: input.receiptNumber ?? null,
            settledAt: ctx.now,
            settledById: actor.id,
          },
          select: { id: true },
        });
      },
    };
  });
}
