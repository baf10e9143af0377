import 'server-only';
import type { Actor, Context } from '@/lib/access/actor';
import { findApiKey } from '@/lib/auth/bearer';
import { env } from '@/lib/config/env';
import { AppError } from '@/lib/errors/app-error';
import { throttle } from './throttle';

export type AppContext = Context & { actor: Extract<Actor, { kind: 'api_key' }> };

/**
 * The context of the citizen app behind an API key, within its rate.
 * @throws AppError forbidden (403: missing, wrong, expired, revoked), rate_limited
 */
export async function requireApiKey(ctx: Context, key: string | null | undefined): Promise<AppContext> {
  if (!key) throw new AppError('forbidden', 'api_key_missing');
  const found = await findApiKey(key);
  if (!found) throw new AppError('forbidden', 'api_key_wrong');
  const perSecond = env().INTAKE_PER_SECOND;
  throttle(`open311:${found.id}`, { burst: perSecond * 2, perSecond }, ctx.now);
  return { ...ctx, actor: { kind: 'api_key', ...found } };
}
