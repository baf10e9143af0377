import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoticeList } from '@/components/notices/notice-list';
import { pageContext } from '@/lib/auth/page-context';
import { listNotices } from '@/lib/notices/list-notices';
import { noticeListHref, parseNoticeListParams } from '@/lib/notices/notice-list-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NoticesPage({ searchParams }: Props) {
  const params = parseNoticeListParams(await searchParams);
  const ctx = await pageContext(noticeListHref(params));
  return <NoticeList list={await listNotices(ctx, params)} params={params} />;
}
