'use client';

import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';

type Props = Omit<TextFieldProps, 'multiline' | 'rows' | 'onChange' | 'value' | 'inputRef'> & {
  value: string;
  onText: (text: string) => void;
  rows: number;
  maxLength?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
};

/**
 * A plain textarea of fixed height: the self-growing one of MUI carries inline styles, which our CSP refuses. It takes
 * the focus once it listens, so that the ring is seen on a page that came from the server.
 */
export function LongText({ value, onText, rows, maxLength, inputRef, autoFocus, ...field }: Props) {
  const input = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(inputRef, () => input.current as HTMLTextAreaElement, []);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  return (
    <TextField
      {...field}
      multiline
      fullWidth
      size="small"
      value={value}
      inputRef={input}
      onChange={(event) => onText(event.target.value)}
      slotProps={{ input: { inputComponent: 'textarea' }, htmlInput: { rows, maxLength } }}
      sx={{ '& textarea': { resize: 'vertical', lineHeight: 1.5 } }}
    />
  );
}
