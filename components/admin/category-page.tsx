'use client';

import Box from '@mui/material/Box';
import { useLocale, useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import type { CategoryDetail } from '@/lib/categories/get-category';
import { CategoryForm } from './category-form';
import { HistoryList } from './history-list';
import { Panel } from './panel';
import { AdminState } from './state-chip';

/** One category: what it asks for before the citizen is answered, and its history. */
export function CategoryPage({ category }: { category: CategoryDetail }) {
  const t = useTranslations();
  const isEnglish = useLocale() === 'en';
  const { id, version, requiresResultCode, requiresResultPhoto } = category;
  const flags = { true: t('common.yes'), false: t('common.no') };
  return (
    <>
      <PageHeader
        title={isEnglish ? category.nameEn : category.name}
        subtitle={
          <>
            {`${category.code} · `}
            {category.isSensitive ? `${t('settings.categories.sensitive')} · ` : ''}
            <AdminState state={category.isRetired ? 'disabled' : 'active'} />
          </>
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 3fr)' },
          alignItems: 'start',
        }}
      >
        <Panel title={t('settings.categories.guards')}>
          <CategoryForm id={id} version={version} facts={{ requiresResultCode, requiresResultPhoto }} />
        </Panel>
        <Panel title={t('admin.history.title')}>
          <HistoryList
            entries={category.history}
            names={{ requiresResultCode: flags, requiresResultPhoto: flags }}
          />
        </Panel>
      </Box>
    </>
  );
}
