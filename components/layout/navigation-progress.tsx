'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useSlow } from '@/components/ui/use-slow';
import { onNavigation } from './navigation-events';

/** What is quicker than this needs no sign. */
const quickMs = 250;

/**
 * Says that another page is on its way, while this one stays. The desk has no loading.tsx: a page that streams can no
 * longer answer 403 or 404. A list that asks itself anew says so itself.
 */
export function NavigationProgress() {
  const t = useTranslations('common.empty');
  const path = usePathname();
  const [left, setLeft] = useState<string | null>(null);
  useEffect(
    () =>
      onNavigation((url) => {
        const here = window.location;
        const to = new URL(url, here.href);
        setLeft(to.origin === here.origin && to.pathname !== here.pathname ? here.pathname : null);
      }),
    [],
  );
  const isLeaving = left === path;
  const isShown = useSlow(isLeaving, quickMs);
  const isSlow = useSlow(isLeaving);
  if (!isShown) return null;
  return (
    <>
      <Box sx={{ position: 'relative', zIndex: 'appBar' }}>
        <LinearProgress aria-label={t('loading')} sx={{ position: 'absolute', insetInline: 0, height: 3 }} />
      </Box>
      {isSlow && (
        <Alert severity="info" role="status" square sx={{ py: 0 }}>
          {t('slow')}
        </Alert>
      )}
    </>
  );
}
