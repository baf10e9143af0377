import 'server-only';
import type { Context } from '@/lib/access/actor';
import { AppError } from '@/lib/errors/app-error';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { UnlockDossier } from './dossier-action-schemas';

/**
 * Gives up one's own lock.
 * @throws AppError forbidden, not_found, conflict, refused not_locked_by_you
 */
export function unlockDossier(ctx: Context, input: UnlockDossier): Promise<ChangedDossier> {
  return changeDossier(ctx, 'unlock', input, (dossier, _tx, { actor }) => {
    if (dossier.lockedById !== actor.id) throw new AppError('refused', 'not_locked_by_you');
    return { set: { lockedById: null, lockedUntil: null }, event: { isPublic: false } };
  });
}
