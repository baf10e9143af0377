import Typography from '@mui/material/Typography';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CategoryList } from '@/components/admin/category-list';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { listCategories } from '@/lib/categories/list-categories';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.categories');
  return { title: t('title') };
}

export default async function CategoriesPage() {
  const ctx = await pageContext('/admin/categories', 'settings.manage');
  const [t, categories] = await Promise.all([getTranslations('settings.categories'), listCategories(ctx)]);
  return (
    <>
      <PageHeader title={t('title')} />
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: 720 }}>{t('note')}</Typography>
      <CategoryList categories={categories} />
    </>
  );
}
