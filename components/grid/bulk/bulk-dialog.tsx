'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Selection } from '../use-selection';
import { emptyBulkValues, type BulkAction, type BulkField, type BulkValues } from './bulk-facts';
import { BulkFields } from './bulk-fields';
import { BulkOutcome } from './bulk-outcome';
import { useBulk } from './use-bulk';

type Props = {
  path: string;
  action: BulkAction;
  selection: Selection;
  hrefOf: (code: string) => Route;
  onClose: () => void;
};

/** One action on many cases: look, fill in, do, and read row by row what became of it. */
export function BulkDialog({ path, action, selection, hrefOf, onClose }: Props) {
  const t = useTranslations('bulk');
  const common = useTranslations('common.actions');
  const [values, setValues] = useState<BulkValues>(emptyBulkValues);
  const [missing, setMissing] = useState<readonly BulkField[]>([]);
  const { state, run, putBack, again, stop, waysBack, lookAgain } = useBulk(
    path,
    action,
    selection,
    t('putBackReason'),
  );
  const { at, isBack, rows, able, done, refused, problem } = state;
  const isRunning = at === 'running';
  const unsent = at === 'done' ? rows.length - done.length - refused.length : 0;
  const left = refused.length + unsent;
  const ways = waysBack.length;
  const submit = () => {
    const empty = action.needs.filter((field) => !values[field]?.trim());
    setMissing(empty);
    if (empty.length === 0 && at === 'ready' && able.length > 0) void run(values);
  };
  return (
    <Dialog
      open
      onClose={isRunning ? undefined : onClose}
      aria-labelledby="bulk-title"
      fullWidth
      maxWidth="sm"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogTitle id="bulk-title">
          {t(`action.${action.name}`)} · {t('chosen', { count: rows.length })}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {/* Room for the first label, which stands on the edge of its field. */}
          {(at === 'looking' || at === 'ready') && action.fields.length > 0 && (
            <DialogContentText component="div" sx={{ display: 'grid', gap: 2, pt: 1, color: 'text.primary' }}>
              <BulkFields
                path={path}
                action={action}
                values={values}
                onChange={(part) => setValues({ ...values, ...part })}
                missing={missing}
              />
            </DialogContentText>
          )}
          <BulkOutcome action={action} state={state} unsent={unsent} hrefOf={hrefOf} />
          {at === 'done' && ways > 0 && (
            <DialogContentText sx={{ fontSize: '0.8125rem' }}>{t('putBackHint')}</DialogContentText>
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1 }}>
          {isRunning && (
            <Button color="inherit" onClick={stop}>
              {t('stop')}
            </Button>
          )}
          {at === 'done' && ways > 0 && (
            <Button color="inherit" onClick={() => void putBack()}>
              {t('putBack', { count: ways })}
            </Button>
          )}
          {at === 'done' && !isBack && left > 0 && (
            <Button variant="outlined" onClick={() => void again()}>
              {t('again', { count: left })}
            </Button>
          )}
          {at === 'ready' && problem && (
            <Button variant="outlined" onClick={() => void lookAgain()}>
              {t('retry')}
            </Button>
          )}
          {!isRunning && (
            <Button key={at} color="inherit" autoFocus={at === 'done'} onClick={onClose}>
              {common(at === 'done' ? 'close' : 'cancel')}
            </Button>
          )}
          {at !== 'done' && (
            <Button
              type="submit"
              variant="contained"
              loading={at === 'looking' || isRunning}
              disabled={at === 'ready' && able.length === 0}
            >
              {t(`run.${action.name}`, { count: at === 'looking' ? rows.length : able.length })}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
