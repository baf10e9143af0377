import { AppError } from '@/lib/errors/app-error';
import type { Actor, Context, PersonActor } from './actor';
import { can, mayEver, type ReachFacts } from './can';
import type { Permission } from './permissions';

/**
 * The first line of every verb: the actor must hold the permission somewhere.
 * @throws AppError unauthenticated (nobody), forbidden (not held)
 */
export function authorize(
  ctx: Context,
  permission: Permission,
): asserts ctx is Context & { actor: PersonActor } {
  if (ctx.actor.kind === 'public') throw new AppError('unauthenticated');
  if (!mayEver(ctx.actor, permission)) throw new AppError('forbidden');
}

/**
 * After loading inside `report.read` reach: the permission must reach this record too.
 * @throws AppError forbidden (may see it, may not do this)
 */
export function authorizeRecord(actor: Actor, permission: Permission, record: ReachFacts): void {
  if (!can(actor, permission, record)) throw new AppError('forbidden');
}

/**
 * The first line of verbs and questions about one's own account: signed in is all that is needed.
 * @throws AppError unauthenticated
 */
export function authorizeSelf(ctx: Context): asserts ctx is Context & { actor: PersonActor } {
  if (ctx.actor.kind !== 'person') throw new AppError('unauthenticated');
}
