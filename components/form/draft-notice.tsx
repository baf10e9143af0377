'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';

/** Says that what is shown was typed before this page was opened, and offers to begin anew. */
export function DraftNotice({ draft }: { draft: { restored: boolean; clear: () => void } }) {
  const t = useTranslations('common.form');
  if (!draft.restored) return null;
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" size="small" onClick={draft.clear}>
          {t('discardDraft')}
        </Button>
      }
    >
      {t('draftRestored')}
    </Alert>
  );
}
