import 'server-only';
import type { Context } from '@/lib/access/actor';
import { changeDossier, type ChangedDossier } from './change-dossier';
import type { RequestCorrection } from './dossier-action-schemas';

/**
 * Asks that a result which was issued is corrected. Nothing of the old one changes: the request and its reason stand in
 * the dossier until somebody decides.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function requestCorrection(ctx: Context, input: RequestCorrection): Promise<ChangedDossier> {
  return changeDossier(ctx, 'request_correction', input, (dossier, _tx, { actor }) => ({
    event: { isPublic: false, note: input.reason },
    reason: input.reason,
    effects: (tx) =>
      tx.dossierCorrection.create({
        data: {
          dossierId: dossier.id,
          reason: input.reason,
          requestedAt: ctx.now,
          requestedById: actor.id,
        },
        select: { id: true },
      }),
  }));
}
