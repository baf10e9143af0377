'use client';

import Alert from '@mui/material/Alert';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { BulkAction } from './bulk-facts';
import { BulkProgress } from './bulk-progress';
import { RefusedList } from './refused-list';
import type { BulkState } from './bulk-steps';

type Props = { action: BulkAction; state: BulkState; unsent: number; hrefOf: (code: string) => Route };

/** What will be or was done, what was not and why, and how far it is. */
export function BulkOutcome({ action, state, unsent, hrefOf }: Props) {
  const t = useTranslations('bulk');
  const { at, isBack, answered, rows, able, refused, done, problem } = state;
  const doneText = isBack
    ? t('backDone', { count: done.length })
    : t(`done.${action.name}`, { count: done.length });
  const ableText = able.length === 0 ? t('noneAble') : t('able', { count: able.length });
  return (
    <>
      {at === 'looking' && (
        <BulkProgress
          label={t('looking', { answered, count: rows.length })}
          answered={answered}
          count={rows.length}
        />
      )}
      {at === 'running' && (
        <BulkProgress
          label={t('running', { answered, count: isBack ? rows.length : able.length })}
          answered={answered}
          count={isBack ? rows.length : able.length}
        />
      )}
      {at === 'ready' && <span role="status">{ableText}</span>}
      {at === 'done' && (
        <Alert severity={done.length > 0 ? 'success' : 'info'} role="status">
          {doneText}
        </Alert>
      )}
      {at === 'done' && unsent > 0 && !problem && (
        <Alert severity="info">{t('unsent', { count: unsent })}</Alert>
      )}
      {(at === 'ready' || at === 'done') && refused.length > 0 && (
        <Alert severity="warning" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
          {t('refused', { count: refused.length })}
          <RefusedList refused={refused} hrefOf={hrefOf} />
        </Alert>
      )}
      <ProblemAlert problem={problem} />
    </>
  );
}
