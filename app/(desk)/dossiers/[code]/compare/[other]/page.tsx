import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ComparisonPage } from '@/components/dossiers/duplicates/comparison-page';
import { pageContext } from '@/lib/auth/page-context';
import { getDossierComparison } from '@/lib/dossiers/get-dossier-comparison';
import { AppError } from '@/lib/errors/app-error';

type Props = PageProps<'/dossiers/[code]/compare/[other]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duplicates'))('compareTitle') };
}

/** Two dossiers side by side; one that is unknown or out of reach answers 404. */
export default async function Page({ params }: Props) {
  const { code, other } = await params;
  const ctx = await pageContext(`/dossiers/${code}/compare/${other}`, 'dossier.read');
  const [left, right] = [decodeURIComponent(code), decodeURIComponent(other)];
  const comparison = await getDossierComparison(ctx, left, right).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
  if (!comparison) notFound();
  return <ComparisonPage comparison={comparison} />;
}
