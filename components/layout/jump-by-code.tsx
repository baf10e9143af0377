'use client';

import SearchIcon from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, type FormEvent } from 'react';
import { useShortcut } from '@/components/ui/use-shortcut';
import { yearOf } from '@/lib/format/date-time';
import { reportCodeFrom } from '@/lib/format/report-code';

/** One key, the code, Enter: the report opens from anywhere. What is no code is searched for in the list. */
export function JumpByCode() {
  const t = useTranslations('common');
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', t('shortcuts.jump'), () => {
    field.current?.focus();
    field.current?.select();
  });
  const jump = (event: FormEvent) => {
    event.preventDefault();
    const typed = field.current?.value.trim() ?? '';
    if (!typed) return;
    const code = reportCodeFrom(typed, yearOf(Date.now()));
    router.push(code ? `/reports/${code}` : `/reports?q=${encodeURIComponent(typed)}`);
    if (field.current) field.current.value = '';
    field.current?.blur();
  };
  return (
    <form onSubmit={jump} role="search">
      <TextField
        inputRef={field}
        name="code"
        placeholder={t('jump.placeholderShort')}
        sx={{ width: { xs: 168, sm: 210 } }}
        slotProps={{
          htmlInput: {
            'aria-label': t('jump.label'),
            'aria-keyshortcuts': '/',
            autoComplete: 'off',
            spellCheck: false,
            enterKeyHint: 'go',
          },
          input: {
            size: 'small',
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
    </form>
  );
}
