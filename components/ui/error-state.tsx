'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';

/** A part of a page that could not be loaded: says so and offers another try. */
export function ErrorState({ text, onRetry }: { text?: string; onRetry?: () => void }) {
  const t = useTranslations();
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('common.actions.retry')}
          </Button>
        )
      }
    >
      {text ?? t('errors.internal')}
    </Alert>
  );
}
