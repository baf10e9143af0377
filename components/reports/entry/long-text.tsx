'use client';

import TextField, { type TextFieldProps } from '@mui/material/TextField';

type Props = Omit<TextFieldProps, 'multiline' | 'rows' | 'onChange' | 'value'> & {
  value: string;
  onText: (text: string) => void;
  rows: number;
  maxLength?: number;
};

/** A plain textarea of fixed height: the self-growing one of MUI carries inline styles, which our CSP refuses. */
export function LongText({ value, onText, rows, maxLength, ...field }: Props) {
  return (
    <TextField
      {...field}
      multiline
      fullWidth
      size="small"
      value={value}
      onChange={(event) => onText(event.target.value)}
      slotProps={{ input: { inputComponent: 'textarea' }, htmlInput: { rows, maxLength } }}
      sx={{ '& textarea': { resize: 'vertical', lineHeight: 1.5 } }}
    />
  );
}
