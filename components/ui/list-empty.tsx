'use client';

import Button from '@mui/material/Button';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from './empty-state';

type Props = {
  /** Rows on all pages: more than none means that this page lies behind the last. */
  total: number;
  firstHref: string;
  /** The list without conditions. */
  clearHref: string;
};

/** Why a page of a list shows no rows, and the way on. */
export function ListEmpty({ total, firstHref, clearHref }: Props) {
  const t = useTranslations('common');
  if (total > 0)
    return (
      <EmptyState title={t('empty.noPageTitle')} text={t('empty.noPageText')}>
        <Button component={NextLink} href={firstHref} variant="outlined">
          {t('empty.firstPage')}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState filtered>
      <Button component={NextLink} href={clearHref} variant="outlined">
        {t('actions.clearFilters')}
      </Button>
    </EmptyState>
  );
}
