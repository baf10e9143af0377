import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LookUpForm } from '@/components/citizens/look-up-form';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('citizens'))('title') };
}

/** One person across reports and dossiers (F14): whom, by what, and why, before anything is found. */
export default async function Page() {
  await pageContext('/citizens', 'citizen.read');
  const t = await getTranslations('citizens');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      <LookUpForm />
    </>
  );
}
