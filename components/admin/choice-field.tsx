'use client';

import TextField, { type TextFieldProps } from '@mui/material/TextField';

type Option = { value: string; label: string };

/** A choice from a list, with the browser's own select: quick by keyboard and right on a phone. */
export function ChoiceField({
  options,
  onChoose,
  ...props
}: Omit<TextFieldProps, 'onChange' | 'select'> & {
  options: readonly Option[];
  onChoose: (value: string) => void;
}) {
  return (
    <TextField
      {...props}
      select
      onChange={(event) => onChoose(event.target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
