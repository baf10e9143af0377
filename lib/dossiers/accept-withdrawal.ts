import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { ChangedDossier } from './change-dossier';
import type { AcceptWithdrawal } from './dossier-action-schemas';
import { endDossier } from './end-dossier';

/**
 * Lets the applicant withdraw: the work stops (8).
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function acceptWithdrawal(ctx: Context, input: AcceptWithdrawal): Promise<ChangedDossier> {
  return endDossier(ctx, 'accept_withdrawal', input, { ending: 'withdrawn', reason: input.note });
}
