'use client';

import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import type { FieldState } from '@/components/case/action-form';
import type { DossierActionValues } from '@/lib/dossiers/dossier-action-values';

/** What is to be paid as the dossier is received, whether it was, or why it need not be. */
export function FeeField({ values, onChange, problemOf }: FieldState<DossierActionValues>) {
  const t = useTranslations('dossiers.detail.actions');
  const counter = useTranslations('counter');
  const box = (
    path: 'amount' | 'receiptNumber' | 'exemption',
    key: 'feeAmount' | 'receiptNumber' | 'exemption',
    label: string,
  ) => (
    <TextField
      size="small"
      label={label}
      value={values[key]}
      onChange={(event) => onChange({ [key]: event.target.value })}
      error={problemOf(`fee.${path}`) !== undefined}
      helperText={problemOf(`fee.${path}`)}
      slotProps={{ htmlInput: { maxLength: 300, autoComplete: 'off' } }}
    />
  );
  return (
    <Box role="group" aria-label={t('fee')} sx={{ display: 'grid', gap: 1.5 }}>
      {box('amount', 'feeAmount', t('feeAmount'))}
      <FormControlLabel
        sx={{ mr: 0 }}
        control={
          <Checkbox
            size="small"
            checked={values.isPaid}
            onChange={(_event, isPaid) => onChange({ isPaid })}
          />
        }
        label={counter('isPaid')}
      />
      {values.isPaid
        ? box('receiptNumber', 'receiptNumber', t('receiptNumber'))
        : box('exemption', 'exemption', t('exemption'))}
    </Box>
  );
}
