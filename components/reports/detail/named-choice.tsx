'use client';

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useLocale } from 'next-intl';

type Named = { code: string; label: string; labelEn: string };
type Props = {
  label: string;
  /** What choosing nothing is called. */
  none: string;
  options: readonly Named[];
  value: string | null;
  onChoose: (code: string | null) => void;
  required?: boolean;
  autoFocus?: boolean;
  error?: boolean;
  helperText?: string;
};

/** One of a few things that the office named in two languages, or none. */
export function NamedChoice({ label, none, options, value, onChoose, ...shared }: Props) {
  const isEnglish = useLocale() === 'en';
  return (
    <TextField
      {...shared}
      select
      size="small"
      fullWidth
      label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value || null)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{none}</MenuItem>
      {options.map((each) => (
        <MenuItem key={each.code} value={each.code}>
          {isEnglish ? each.labelEn : each.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
