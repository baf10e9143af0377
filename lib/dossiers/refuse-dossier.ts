import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { ChangedDossier } from './change-dossier';
import type { RefuseDossier } from './dossier-action-schemas';
import { endDossier } from './end-dossier';

/**
 * Refuses what the applicant asks for, while it is being handled: it ends (8) with the reason.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function refuseDossier(ctx: Context, input: RefuseDossier): Promise<ChangedDossier> {
  return endDossier(ctx, 'refuse', input, { ending: 'refused', reason: input.reason });
}
