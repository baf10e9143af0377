'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { faceTones, specialFaces } from './day-signs';

/** What the signs and colours of the year mean. */
export function Legend() {
  const t = useTranslations('calendars');
  const item = { display: 'inline-flex', alignItems: 'center', gap: 0.75 } as const;
  const swatch = {
    minWidth: 24,
    px: 0.5,
    textAlign: 'center',
    borderRadius: 0.75,
    border: '1px solid transparent',
    fontWeight: 600,
  } as const;
  return (
    <Box
      component="ul"
      aria-label={t('legend')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
        fontSize: '0.8125rem',
      }}
    >
      {specialFaces.map((face) => (
        <Box component="li" key={face} sx={item}>
          <Box
            component="span"
            aria-hidden
            sx={{
              ...swatch,
              bgcolor: `status.${faceTones[face]}.soft`,
              color: `status.${faceTones[face]}.text`,
            }}
          >
            {t(`sign.${face}`)}
          </Box>
          {t(`face.${face}`)}
        </Box>
      ))}
      <Box component="li" sx={item}>
        <Box component="span" aria-hidden sx={{ ...swatch, bgcolor: 'action.hover' }}>
          {'\u00a0'}
        </Box>
        {t('face.weekend')}
      </Box>
      <Box component="li" sx={item}>
        <Box
          component="span"
          aria-hidden
          sx={{ ...swatch, borderStyle: 'dashed', borderColor: 'currentcolor' }}
        >
          ?
        </Box>
        {t('estimatedLegend')}
      </Box>
    </Box>
  );
}
