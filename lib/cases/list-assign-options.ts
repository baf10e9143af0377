import 'server-only';
import type { Context } from '@/lib/access/actor';
import { mayEver } from '@/lib/access/can';
import { reachedDepartmentIds } from '@/lib/access/reach-where';
import type { Permission } from '@/lib/access/permissions';
import { listWorkTargets, type WorkTargets } from '@/lib/cases/list-work-targets';
import { AppError } from '@/lib/errors/app-error';

/** Giving a dossier on is bound to no reach: dossiers are handled independent of boundaries (hand-over-dossier.ts). */
const boundless: readonly Permission[] = ['dossier.process'];

/**
 * The departments that this person may give work to, and their people.
 * @throws AppError forbidden without the permission
 */
export async function listAssignOptions(ctx: Context, permission: Permission): Promise<WorkTargets> {
  if (!mayEver(ctx.actor, permission)) throw new AppError('forbidden');
  const reached = boundless.includes(permission) ? null : reachedDepartmentIds(ctx.actor, permission);
  return listWorkTargets(ctx.now, reached);
}
