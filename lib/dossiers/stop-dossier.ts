import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { ChangedDossier } from './change-dossier';
import type { StopDossier } from './dossier-action-schemas';
import { endDossier } from './end-dossier';

/**
 * Stops the work without a decision (8, form 05): what was asked for never came, or the matter is gone.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function stopDossier(ctx: Context, input: StopDossier): Promise<ChangedDossier> {
  return endDossier(ctx, 'stop', input, { ending: 'stopped', reason: input.reason });
}
