'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { CopyCode } from '@/components/ui/copy-code';

/** The code to read to the citizen, large; Enter goes on to the next entry. */
export function EntrySaved({ code, onAgain }: { code: string; onAgain: () => void }) {
  const t = useTranslations('reports.entry');
  return (
    <Paper variant="outlined" role="status" sx={{ p: 3, maxWidth: 560 }}>
      <Typography component="h2" variant="h2">
        {t('savedTitle')}
      </Typography>
      <Box
        data-testid="saved-code"
        sx={{ my: 1.5, fontSize: { xs: 30, md: 40 }, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
      >
        <CopyCode code={code} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('savedText')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button variant="contained" autoFocus onClick={onAgain}>
          {t('again')}
        </Button>
        <Button component={NextLink} href={`/reports/${code}`}>
          {t('open')}
        </Button>
      </Box>
    </Paper>
  );
}
