import 'server-only';
import { forbidden, redirect } from 'next/navigation';
import type { Context, PersonActor } from '@/lib/access/actor';
import { mayEver } from '@/lib/access/can';
import type { Permission } from '@/lib/access/permissions';
import { AppError } from '@/lib/errors/app-error';
import { requireContext } from './session';

/**
 * The first line of every page of the desk. Nobody signed in: to the sign-in page and back to `here`. Signed in
 * without the permission: 403 and a page that says so. Records are still loaded inside reach.
 */
export async function pageContext(
  here: string,
  permission?: Permission,
): Promise<Context & { actor: PersonActor }> {
  let ctx;
  try {
    ctx = await requireContext();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unauthenticated') throw error;
    redirect(`/login?reason=expired&callbackUrl=${encodeURIComponent(here)}`);
  }
  if (permission && !mayEver(ctx.actor, permission)) forbidden();
  return ctx;
}
