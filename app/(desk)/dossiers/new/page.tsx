import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CounterForm } from '@/components/dossiers/counter/counter-form';
import { PageHeader } from '@/components/ui/page-header';
import { mayEver } from '@/lib/access/can';
import { requireContext } from '@/lib/auth/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('counter'))('title') };
}

export default async function Page() {
  const ctx = await requireContext();
  if (!mayEver(ctx.actor, 'dossier.receive')) forbidden();
  const t = await getTranslations('counter');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <CounterForm />
    </>
  );
}
