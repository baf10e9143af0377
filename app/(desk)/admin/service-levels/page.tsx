import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ServiceLevelList } from '@/components/service-levels/service-level-list';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { listServiceLevels } from '@/lib/service-levels/list-service-levels';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('levels');
  return { title: t('title') };
}

export default async function ServiceLevelsPage() {
  const ctx = await pageContext('/admin/service-levels', 'settings.manage');
  const [t, levels] = await Promise.all([getTranslations('levels'), listServiceLevels(ctx)]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('note')} />
      <ServiceLevelList levels={levels} />
    </>
  );
}
