import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { createLoader, parseAsInteger } from 'nuqs/server';
import { DossierDeadlinePage } from '@/components/dossiers/detail/dossier-deadline-page';
import { mayEver } from '@/lib/access/can';
import { requireContext } from '@/lib/auth/session';
import { getDossierDeadline } from '@/lib/dossiers/get-dossier-deadline';
import { AppError } from '@/lib/errors/app-error';

type Props = PageProps<'/dossiers/[code]/deadline'>;
const loadParams = createLoader({ step: parseAsInteger });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code }, t] = await Promise.all([params, getTranslations('deadlines')]);
  return { title: t('pageTitle', { code: decodeURIComponent(code).toUpperCase() }) };
}

/** Why this deadline? No Suspense above: an unknown code must answer 404. */
export default async function Page({ params, searchParams }: Props) {
  const ctx = await requireContext();
  if (!mayEver(ctx.actor, 'dossier.read')) forbidden();
  const [{ code }, { step }] = await Promise.all([params, loadParams(searchParams)]);
  const answer = await getDossierDeadline(ctx, decodeURIComponent(code), step).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
  if (!answer) notFound();
  return <DossierDeadlinePage answer={answer} />;
}
