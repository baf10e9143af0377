'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { signOutEverywhereAction } from '@/app/(desk)/account/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';

export function SignOutEverywhere() {
  const t = useTranslations('auth.account');
  const [asked, setAsked] = useState(false);
  const { run, pending, problem } = useAction(signOutEverywhereAction);
  return (
    <>
      <Button variant="outlined" onClick={() => setAsked(true)} sx={{ alignSelf: 'flex-start' }}>
        {t('signOutEverywhere')}
      </Button>
      <ConfirmDialog
        open={asked}
        title={t('signOutEverywhere')}
        text={t('signOutEverywhereConfirm')}
        confirmLabel={t('signOutEverywhere')}
        danger
        pending={pending}
        onClose={() => setAsked(false)}
        onConfirm={() => run({}, () => window.location.assign('/login?reason=signed_out_everywhere'))}
      >
        <ProblemAlert problem={problem} />
      </ConfirmDialog>
    </>
  );
}
