import 'server-only';
import type { Context } from '@/lib/access/actor';
import { findApiKey } from '@/lib/auth/bearer';
import { env } from '@/lib/config/env';
import { AppError } from '@/lib/errors/app-error';
import { throttle } from '@/lib/intake/throttle';

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

/**
 * The context of the citizen app behind an API key, within its rate.
 * @throws AppError forbidden (403: missing, wrong, expired, revoked), rate_limited
 */
export async function requireApiKey(ctx: Context, key: string | undefined): Promise<Context> {
  if (!key) throw new AppError('forbidden', 'api_key_missing');
  const found = await findApiKey(key);
  if (!found) throw new AppError('forbidden', 'api_key_wrong');
  const perSecond = env().INTAKE_PER_SECOND;
  throttle(`open311:${found.id}`, { burst: perSecond * 2, perSecond }, ctx.now);
  return { ...ctx, actor: { kind: 'api_key', ...found } };
}
