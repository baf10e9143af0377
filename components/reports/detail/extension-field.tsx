import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { maxExtensionDays } from '@/lib/reports/action-schemas';
import type { FieldProps } from './action-fields';

/** How much more time: working days, or a day. Filling in one empties the other. */
export function ExtensionField({
  field,
  autoFocus,
  values,
  onChange,
  problem,
}: FieldProps & { field: 'days' | 'until' }) {
  const t = useTranslations('reports.detail.actions');
  const isDays = field === 'days';
  return (
    <TextField
      size="small"
      fullWidth
      autoFocus={autoFocus}
      error={problem !== undefined}
      helperText={problem ?? t(isDays ? 'daysHint' : 'untilHint')}
      label={t(field)}
      type={isDays ? 'number' : 'date'}
      value={values[field]}
      onChange={({ target: { value } }) =>
        onChange(isDays ? { days: value, until: '' } : { until: value, ...(value ? { days: '' } : {}) })
      }
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: isDays ? { min: 1, max: maxExtensionDays } : {},
      }}
    />
  );
}
