import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CategoryPage } from '@/components/admin/category-page';
import { pageContext } from '@/lib/auth/page-context';
import { getCategory } from '@/lib/categories/get-category';
import { pageId, recordOrNotFound } from '@/lib/web/record-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.categories');
  return { title: t('title') };
}

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = pageId((await params).id);
  const ctx = await pageContext(`/admin/categories/${id}`, 'settings.manage');
  return <CategoryPage category={await recordOrNotFound(getCategory(ctx, id))} />;
}
