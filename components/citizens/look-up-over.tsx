'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { lookupMinutes } from '@/lib/citizens/lookup-purpose';

/** A look-up that is over, somebody else's, or none: nothing is said of which. */
export function LookUpOver() {
  const t = useTranslations('citizens');
  return (
    <>
      <PageHeader title={t('found.title')} />
      <EmptyState title={t('over.title')} text={t('over.text', { minutes: lookupMinutes })}>
        <Button variant="outlined" href="/citizens">
          {t('again')}
        </Button>
      </EmptyState>
    </>
  );
}
