import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/layout/demo-banner';
import { LanguageChoice } from '@/components/layout/language-choice';

type Props = { title: string; officeName: string; isDemo: boolean; children: ReactNode };

/** A page for citizens: the office's name, one column, the language. */
export function PublicFrame({ title, officeName, isDemo, children }: Props) {
  const t = useTranslations();
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      {isDemo && (
        <header>
          <DemoBanner />
        </header>
      )}
      <Box component="main" sx={{ width: '100%', maxWidth: 720, mx: 'auto', px: 2, py: { xs: 2, sm: 4 } }}>
        <Typography sx={{ color: 'text.secondary' }}>{officeName || t('common.appPurpose')}</Typography>
        <Typography component="h1" sx={{ fontSize: '1.5rem', fontWeight: 600, mb: 2 }}>
          {title}
        </Typography>
        {children}
        <Box sx={{ maxWidth: 220, mt: 3 }}>
          <LanguageChoice />
        </Box>
      </Box>
    </Box>
  );
}
