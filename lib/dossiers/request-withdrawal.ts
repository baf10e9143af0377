import 'server-only';
import type { Context } from '@/lib/access/actor';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { RequestWithdrawal } from './dossier-action-schemas';
import { resumeDossier } from './move-clock';

/**
 * Writes down that the applicant wants the dossier back (7). Where the clock waited for them it runs again: now it is the
 * office that has to act.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function requestWithdrawal(ctx: Context, input: RequestWithdrawal): Promise<ChangedDossier> {
  return changeDossier(ctx, 'request_withdrawal', input, async (dossier, tx) => {
    const clock = await resumeDossier(tx, dossier, ctx.now);
    return {
      set: clock.set,
      event: { note: input.reason },
      reason: input.reason,
      effects: clock.effects,
    };
  });
}
