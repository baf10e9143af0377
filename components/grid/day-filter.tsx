'use client';

import TextField from '@mui/material/TextField';

type Props = {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  min?: string | null;
  max?: string | null;
};

/** One end of a range of days. Writes only a whole date, so that half-typed ones ask nothing. */
export function DayFilter({ label, value, onChange, min, max }: Props) {
  return (
    <TextField
      key={value ?? 'none'}
      label={label}
      type="date"
      defaultValue={value ?? ''}
      sx={{ width: { xs: 'calc(50% - 4px)', sm: 156 } }}
      onBlur={(event) => event.target.value !== (value ?? '') && onChange(event.target.value || null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') (event.target as HTMLInputElement).blur();
      }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { min: min ?? undefined, max: max ?? undefined },
      }}
    />
  );
}
