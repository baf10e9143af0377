import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CitizenPage } from '@/components/citizens/citizen-page';
import { LookUpOver } from '@/components/citizens/look-up-over';
import { pageContext } from '@/lib/auth/page-context';
import { getCitizen } from '@/lib/citizens/get-citizen';
import { isLookupId } from '@/lib/citizens/lookup-purpose';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('citizens'))('found.title'), robots: { index: false } };
}

/** What a look-up has found. Its address names the look-up and nobody; once it is over, the page says so. */
export default async function Page({ params }: PageProps<'/citizens/[id]'>) {
  const { id } = await params;
  const ctx = await pageContext(`/citizens/${id}`, 'citizen.read');
  const found = isLookupId(id) ? await getCitizen(ctx, id) : null;
  return found ? <CitizenPage found={found} /> : <LookUpOver />;
}
