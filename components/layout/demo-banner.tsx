import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';

/** Says calmly, on every page, that nothing here is real. */
export function DemoBanner() {
  const t = useTranslations('common');
  return (
    <Box
      component="aside"
      sx={{
        bgcolor: 'status.soon.soft',
        color: 'status.soon.text',
        textAlign: 'center',
        typography: 'caption',
        fontWeight: 500,
        py: 0.25,
        px: 1,
      }}
    >
      {t('demoMarker')}
    </Box>
  );
}
