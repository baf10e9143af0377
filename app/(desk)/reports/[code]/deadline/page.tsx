import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { createLoader, parseAsStringLiteral } from 'nuqs/server';
import { ReportDeadlinePage } from '@/components/reports/deadline/report-deadline-page';
import { mayEver } from '@/lib/access/can';
import { requireContext } from '@/lib/auth/session';
import { AppError } from '@/lib/errors/app-error';
import { getReportDeadline } from '@/lib/reports/get-report-deadline';
import { reportClocks } from '@/lib/reports/report-clocks';

type Props = PageProps<'/reports/[code]/deadline'>;
const loadParams = createLoader({ clock: parseAsStringLiteral(reportClocks).withDefault('resolve') });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code }, t] = await Promise.all([params, getTranslations('deadlines')]);
  return { title: t('pageTitle', { code: decodeURIComponent(code).toUpperCase() }) };
}

/** Why this deadline? No Suspense above: an unknown code must answer 404. */
export default async function Page({ params, searchParams }: Props) {
  const ctx = await requireContext();
  if (!mayEver(ctx.actor, 'report.read')) forbidden();
  const [{ code }, { clock }] = await Promise.all([params, loadParams(searchParams)]);
  const answer = await getReportDeadline(ctx, decodeURIComponent(code), clock).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
  if (!answer) notFound();
  return <ReportDeadlinePage answer={answer} />;
}
