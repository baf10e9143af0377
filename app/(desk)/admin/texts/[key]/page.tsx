import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextPageView } from '@/components/admin/texts/text-page-view';
import { pageContext } from '@/lib/auth/page-context';
import { getText } from '@/lib/texts/get-text';
import { argumentNames } from '@/lib/texts/message-arguments';
import { recordOrNotFound } from '@/lib/web/record-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('texts'))('editTitle') };
}

export default async function TextPage({ params }: { params: Promise<{ key: string }> }) {
  const key = decodeURIComponent((await params).key);
  const ctx = await pageContext(`/admin/texts/${encodeURIComponent(key)}`, 'settings.manage');
  const { row, history } = await recordOrNotFound(getText(ctx, key));
  return <TextPageView row={row} history={history} names={argumentNames(row.vi.shipped)} />;
}
