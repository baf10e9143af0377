'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';

const bar = {
  height: 14,
  borderRadius: 1,
  bgcolor: 'action.hover',
  mb: 1.5,
  '@keyframes breathe': { '50%': { opacity: 0.45 } },
  animation: 'breathe 1.6s ease-in-out infinite',
} as const;

/** Grey lines in place of a table while it loads. Our own: MUI's Skeleton writes style attributes, which the CSP forbids. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  const t = useTranslations('common.empty');
  return (
    <Box role="status" aria-label={t('loading')} sx={{ p: 2 }}>
      {Array.from({ length: rows }, (_, index) => (
        <Box key={index} sx={{ ...bar, width: `${92 - (index % 3) * 9}%` }} />
      ))}
    </Box>
  );
}

/** A grey box in place of a chart or card. */
export function BlockSkeleton({ height = 240 }: { height?: number }) {
  const t = useTranslations('common.empty');
  return <Box role="status" aria-label={t('loading')} sx={{ ...bar, height, width: '100%', mb: 0 }} />;
}
