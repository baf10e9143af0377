'use client';

import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useProcedureWords } from '@/components/procedures/procedure-words';
import { deliveryMethods, type DeliveryMethod } from '@/lib/dossiers/dossier-axes';
import type { CounterEntry } from './counter-entry';

type Props = {
  entry: CounterEntry;
  /** đồng; null: not known. */
  fee: number | null;
  change: (part: Partial<CounterEntry>) => void;
  problemOf: (path: string) => string | undefined;
};

/** What is to be paid, whether it was, and how the result goes back. */
export function FeeAndDelivery({ entry, fee, change, problemOf }: Props) {
  const t = useTranslations('counter');
  const methods = useTranslations('dossiers.deliveryMethod');
  const words = useProcedureWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      <Typography variant="body2">{t('fee', { fee: words.fee(fee) })}</Typography>
      {fee !== null && fee > 0 && (
        <>
          <FormControlLabel
            sx={{ mr: 0 }}
            control={
              <Checkbox
                size="small"
                checked={entry.isPaid}
                onChange={(_event, isPaid) => change({ isPaid })}
              />
            }
            label={t('isPaid')}
          />
          {entry.isPaid && (
            <TextField
              size="small"
              label={t('receiptNumber')}
              value={entry.receiptNumber}
              onChange={(event) => change({ receiptNumber: event.target.value })}
              error={problemOf('fee.receiptNumber') !== undefined}
              helperText={problemOf('fee.receiptNumber')}
              slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off' } }}
            />
          )}
        </>
      )}
      <TextField
        select
        size="small"
        label={t('deliveryMethod')}
        value={entry.deliveryMethod}
        onChange={(event) => change({ deliveryMethod: event.target.value as DeliveryMethod })}
        sx={{ minWidth: 160 }}
      >
        {deliveryMethods.map((method) => (
          <MenuItem key={method} value={method}>
            {methods(method)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
