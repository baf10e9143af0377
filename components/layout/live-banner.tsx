'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useLiveConnection } from './live-provider';

/** Shown while the server cannot be reached; goes by itself when it can. */
export function LiveBanner() {
  const t = useTranslations('common.live');
  const { state, retry } = useLiveConnection();
  if (state !== 'lost') return null;
  return (
    <Alert
      severity="warning"
      role="status"
      square
      sx={{ py: 0 }}
      action={
        <Button color="inherit" size="small" onClick={retry}>
          {t('retryNow')}
        </Button>
      }
    >
      {t('lostText')}
    </Alert>
  );
}
