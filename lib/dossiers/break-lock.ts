import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { BreakLock } from './dossier-action-schemas';
import { lockHolder } from './offered-dossier-actions';

/**
 * Takes away another person's lock, with a reason that stays in history and audit (C12).
 * @throws AppError forbidden, not_found, conflict, refused nobody_holds_it
 */
export function breakLock(ctx: Context, input: BreakLock): Promise<ChangedDossier> {
  return changeDossier(ctx, 'break_lock', input, (dossier) => {
    if (lockHolder(dossier, ctx.now) === null) throw new AppError('refused', 'nobody_holds_it');
    return {
      set: { lockedById: null, lockedUntil: null },
      event: { isPublic: false, note: input.reason, data: { heldBy: dossier.lockedByName ?? '' } },
      reason: input.reason,
    };
  });
}
