import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DossierPage } from '@/components/dossiers/detail/dossier-page';
import { mayEver } from '@/lib/access/can';
import { requireContext } from '@/lib/auth/session';
import { listAssignOptions } from '@/lib/cases/list-assign-options';
import { dossierActions } from '@/lib/dossiers/dossier';
import { findSimilarDossiers } from '@/lib/dossiers/find-similar-dossiers';
import { getDossier } from '@/lib/dossiers/get-dossier';
import { listFormOffers, listForms } from '@/lib/dossiers/paper/list-forms';
import { AppError } from '@/lib/errors/app-error';

export async function generateMetadata({ params }: PageProps<'/dossiers/[code]'>): Promise<Metadata> {
  const [{ code }, t] = await Promise.all([params, getTranslations('dossiers.detail')]);
  return { title: t('title', { code: decodeURIComponent(code).toUpperCase() }) };
}

/** No Suspense above: an unknown code must answer 404, not 200 with an excuse. */
export default async function Page({ params }: PageProps<'/dossiers/[code]'>) {
  const ctx = await requireContext();
  if (!mayEver(ctx.actor, 'dossier.read')) forbidden();
  const code = decodeURIComponent((await params).code);
  const dossier = await getDossier(ctx, code).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
  if (!dossier) notFound();
  const permission = (['hand_over', 'assign'] as const)
    .filter((action) => dossier.offeredActions.includes(action))
    .map((action) => dossierActions[action].permission)[0];
  const [forms, offers, targets, similar] = await Promise.all([
    listForms(ctx.actor, dossier.code),
    listFormOffers(ctx.actor, dossier.code, ctx.now),
    permission ? listAssignOptions(ctx, permission) : { departments: [], people: [] },
    findSimilarDossiers(ctx, dossier.code),
  ]);
  return (
    <DossierPage latest={dossier} {...{ similar, forms, offers, targets }} now={ctx.now.toISOString()} />
  );
}
