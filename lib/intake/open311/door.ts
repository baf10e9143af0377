import 'server-only';
import { env } from '@/lib/config/env';
import { AppError } from '@/lib/errors/app-error';

/**
 * Jurisdictions (S-7, O-28): with OPEN311_JURISDICTION set every request must name it, otherwise the parameter is ignored.
 * @throws AppError invalid jurisdiction_missing (400), not_found jurisdiction_unknown (404)
 */
export function requireJurisdiction(given: string | undefined): void {
  const ours = env().OPEN311_JURISDICTION;
  if (!ours) return;
  if (!given) throw new AppError('invalid', 'jurisdiction_missing');
  if (given !== ours) throw new AppError('not_found', 'jurisdiction_unknown', { params: { id: given } });
}
