'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';

type Props = {
  page: number;
  pageSize: number;
  /** Rows on this page. */
  shown: number;
  total: number;
  href: (page: number) => string;
};

/** Which rows these are, of how many, and the pages beside this one as links. */
export function PageLinks({ page, pageSize, shown, total, href }: Props) {
  const t = useTranslations('admin.people');
  const from = (page - 1) * pageSize;
  return (
    <Box
      component="nav"
      aria-label={t('pages')}
      sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1 }}
    >
      <Box sx={{ flex: 1, color: 'text.secondary', fontSize: '0.875rem' }}>
        {t('range', { from: from + 1, to: from + shown, total })}
      </Box>
      {page > 1 && (
        <Button component={NextLink} href={href(page - 1)} size="small">
          {t('previous')}
        </Button>
      )}
      {from + shown < total && (
        <Button component={NextLink} href={href(page + 1)} size="small">
          {t('next')}
        </Button>
      )}
    </Box>
  );
}
