'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { startTransition, useEffect } from 'react';
import { announceSessionEnd } from '@/components/layout/session-events';
import { MessagePage } from './message-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Refusals carry their message key as the digest (lib/errors/app-error.ts); everything else is a defect with a code to quote. */
export function PageError({ error, reset }: Props) {
  const t = useTranslations('common');
  const tErrors = useTranslations('errors');
  const router = useRouter();
  const [code, messageKey] = (error.digest?.startsWith('refusal:') ? error.digest.slice(8) : '').split('/');
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  // The part is asked for once and its failure remembered: only a new document asks again.
  const isPartMissing = error.name === 'ChunkLoadError';
  useEffect(() => {
    if (code === 'unauthenticated') announceSessionEnd(messageKey === 'session_locked' ? 'locked' : 'ended');
  }, [code, messageKey]);
  if (isPartMissing)
    return (
      <MessagePage title={t('error.partTitle')} text={t('error.partText')}>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {t('actions.reload')}
        </Button>
      </MessagePage>
    );
  return (
    <MessagePage
      title={code ? t('problem.title') : t('error.title')}
      text={
        messageKey && tErrors.has(messageKey as 'internal')
          ? tErrors(messageKey as 'internal')
          : t('error.text')
      }
      detail={!code && error.digest ? t('error.code', { code: error.digest }) : undefined}
    >
      <Button variant="contained" onClick={retry}>
        {t('actions.retry')}
      </Button>
      <Button href="/">{t('error.home')}</Button>
    </MessagePage>
  );
}
