import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EntryForm } from '@/components/reports/entry/entry-form';
import { PageHeader } from '@/components/ui/page-header';
import { mayEver } from '@/lib/access/can';
import { requireContext } from '@/lib/auth/session';
import { listEntryOptions } from '@/lib/reports/list-entry-options';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports.entry');
  return { title: t('title') };
}

export default async function Page() {
  const ctx = await requireContext();
  if (!mayEver(ctx.actor, 'report.create')) forbidden();
  const [t, options] = await Promise.all([getTranslations('reports.entry'), listEntryOptions(ctx)]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <EntryForm options={options} />
    </>
  );
}
