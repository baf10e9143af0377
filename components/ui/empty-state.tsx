'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** Why nothing is here and what to do next. `filtered` is the usual case of a list. */
export function EmptyState({
  title,
  text,
  filtered,
  children,
}: {
  title?: string;
  text?: string;
  filtered?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations('common.empty');
  return (
    <Box role="status" sx={{ textAlign: 'center', py: 5, px: 2 }}>
      <Typography sx={{ fontWeight: 500 }}>
        {title ?? (filtered ? t('filteredTitle') : t('title'))}
      </Typography>
      {(text || filtered) && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {text ?? t('filteredText')}
        </Typography>
      )}
      {children && (
        <Box sx={{ mt: 2, display: 'flex', gap: 1, justifyContent: 'center', flexWrap: 'wrap' }}>
          {children}
        </Box>
      )}
    </Box>
  );
}
