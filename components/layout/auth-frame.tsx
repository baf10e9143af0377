'use client';

import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DemoBanner } from './demo-banner';
import { LanguageChoice } from './language-choice';

/** One calm card in the middle: for pages before the desk. */
export function AuthFrame({
  officeName,
  isDemo,
  children,
}: {
  officeName: string;
  isDemo: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('common');
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      {isDemo && <DemoBanner />}
      <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: 'center', p: 2 }}>
        <Box sx={{ width: '100%', maxWidth: 400 }}>
          <Typography component="p" sx={{ fontSize: '1.5rem', fontWeight: 600, color: 'primary.main' }}>
            {t('appName')}
          </Typography>
          <Typography sx={{ color: 'text.secondary', mb: 2 }}>{officeName || t('appPurpose')}</Typography>
          <Paper variant="outlined" sx={{ p: 3 }}>
            {children}
          </Paper>
          <Box sx={{ maxWidth: 220, mt: 1 }}>
            <LanguageChoice />
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
