'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useLiveConnection } from './live-provider';

const backMs = 4_000;

/** Shown while the server cannot be reached; says when it can again, and goes by itself. */
export function LiveBanner() {
  const t = useTranslations('common.live');
  const { state, retry } = useLiveConnection();
  const [wasLost, setWasLost] = useState(false);
  if (state === 'lost' && !wasLost) setWasLost(true);
  const isBack = state === 'connected' && wasLost;
  useEffect(() => {
    if (!isBack) return;
    const timer = setTimeout(() => setWasLost(false), backMs);
    return () => clearTimeout(timer);
  }, [isBack]);
  if (isBack)
    return (
      <Alert severity="success" role="status" square sx={{ py: 0 }}>
        {t('back')}
      </Alert>
    );
  if (!wasLost) return null;
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
