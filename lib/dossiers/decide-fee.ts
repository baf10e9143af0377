/** Rule: what is to be paid for a dossier when it is received. */
import type { FieldProblem } from '@/lib/errors/app-error';
import type { Fee } from './dossier-schema';
import type { FinanceState } from './dossier-axes';

export type FeePayment = {
  amount: number;
  state: 'due' | 'paid' | 'exempt';
  exemption: string | null;
  receiptNumber: string | null;
};

/**
 * @param known what the procedure asks for in đồng; null: not known, so the officer has to say it
 * @returns the payment, null when there is nothing to pay
 */
export function decideFee(
  known: number | null,
  given: Fee | undefined,
): { payment: FeePayment | null; financeState: FinanceState; problems: FieldProblem[] } {
  const amount = given?.amount ?? known;
  if (amount === null) {
    const problem = { path: 'fee.amount', messageKey: 'fee_unknown' };
    return { payment: null, financeState: 'none', problems: [problem] };
  }
  if (amount === 0 && !given?.exemption) return { payment: null, financeState: 'none', problems: [] };
  const state = given?.exemption ? 'exempt' : given?.isPaid ? 'paid' : 'due';
  const payment = {
    amount,
    state,
    exemption: given?.exemption ?? null,
    receiptNumber: state === 'paid' ? (given?.receiptNumber ?? null) : null,
  } as const;
  return { payment, financeState: state, problems: [] };
}

/** The axis of a dossier out of all its payments: what is due counts before what was paid. */
export function financeStateOf(payments: readonly { state: 'due' | 'paid' | 'exempt' }[]): FinanceState {
  if (payments.some((payment) => payment.state === 'due')) return 'due';
  if (payments.some((payment) => payment.state === 'paid')) return 'paid';
  return payments.length > 0 ? 'exempt' : 'none';
}
