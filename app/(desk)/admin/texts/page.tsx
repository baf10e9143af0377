import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextFilter } from '@/components/admin/texts/text-filter';
import { TextTable } from '@/components/admin/texts/text-table';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { listTexts } from '@/lib/texts/list-texts';
import { textNamespaces } from '@/lib/texts/text-catalogue';
import { parseTextListParams, textListHref } from '@/lib/texts/text-list-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('texts'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TextsPage({ searchParams }: Props) {
  const params = parseTextListParams(await searchParams);
  const ctx = await pageContext(textListHref(params), 'settings.manage');
  const [t, texts] = await Promise.all([getTranslations('texts'), listTexts(ctx, params)]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('note')} />
      <TextFilter key={textListHref(params)} params={params} namespaces={textNamespaces} />
      <TextTable texts={texts} params={params} />
    </>
  );
}
