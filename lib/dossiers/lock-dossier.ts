import 'server-only';
import type { Context } from '@/lib/access/actor';
import { changeDossier, type ChangedDossier } from './change-dossier';
import { lockMinutes, type LockDossier } from './dossier-action-schemas';

/**
 * Holds the dossier for this person while they work on it (C12): until it is given up, the change it was taken for is
 * made, or the time is over. Locking one's own again lengthens it.
 * @throws AppError forbidden, not_found, conflict, refused (also: locked_by_other)
 */
export function lockDossier(ctx: Context, input: LockDossier): Promise<ChangedDossier> {
  return changeDossier(ctx, 'lock', input, (_dossier, _tx, { actor }) => {
    const lockedUntil = new Date(ctx.now.getTime() + lockMinutes * 60_000);
    return {
      set: { lockedById: actor.id, lockedUntil },
      event: { isPublic: false, data: { until: lockedUntil.toISOString() } },
    };
  });
}
