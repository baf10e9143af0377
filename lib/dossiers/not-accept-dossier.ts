import 'server-only';
import type { Context } from '@/lib/access/actor';
import type { ChangedDossier } from './change-dossier';
import type { NotAcceptDossier } from './dossier-action-schemas';
import { endDossier } from './end-dossier';

/**
 * Does not accept what was registered (3, form 03): final.
 * @throws AppError forbidden, not_found, conflict, refused
 */
export function notAcceptDossier(ctx: Context, input: NotAcceptDossier): Promise<ChangedDossier> {
  return endDossier(ctx, 'not_accept', input, { ending: 'not_accepted', reason: input.reason });
}
