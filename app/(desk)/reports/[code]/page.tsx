import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ReportPage } from '@/components/reports/detail/report-page';
import { mayEver } from '@/lib/access/can';
import { requireContext } from '@/lib/auth/session';
import { AppError } from '@/lib/errors/app-error';
import { getReport } from '@/lib/reports/get-report';
import { loadActionOptions } from './load-action-options';

export async function generateMetadata({ params }: PageProps<'/reports/[code]'>): Promise<Metadata> {
  const [{ code }, t] = await Promise.all([params, getTranslations('reports.detail')]);
  return { title: t('title', { code: decodeURIComponent(code).toUpperCase() }) };
}

/** No Suspense above: an unknown code must answer 404, not 200 with an excuse. */
export default async function Page({ params }: PageProps<'/reports/[code]'>) {
  const ctx = await requireContext();
  if (!mayEver(ctx.actor, 'report.read')) forbidden();
  const { code } = await params;
  const report = await getReport(ctx, decodeURIComponent(code)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
  if (!report) notFound();
  return (
    <ReportPage latest={report} options={await loadActionOptions(ctx, report)} now={ctx.now.toISOString()} />
  );
}
