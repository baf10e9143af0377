'use client';

import SearchIcon from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, type FormEvent } from 'react';
import { useShortcut } from '@/components/ui/use-shortcut';
import { parseDossierCode } from '@/lib/dossiers/dossier-code';
import { yearOf } from '@/lib/format/date-time';
import { reportCodeFrom } from '@/lib/format/report-code';

function placeOf(typed: string): string {
  if (parseDossierCode(typed)) return `/dossiers/${typed.toUpperCase()}`;
  const code = reportCodeFrom(typed, yearOf(Date.now()));
  return code ? `/reports/${code}` : `/reports?q=${encodeURIComponent(typed)}`;
}

/** One key, the code, Enter: the report or dossier opens from anywhere. What is no code is searched for among reports. */
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
    router.push(placeOf(typed));
    if (field.current) field.current.value = '';
    field.current?.blur();
  };
  return (
    <form onSubmit={jump} role="search">
      <TextField
        inputRef={field}
        name="code"
        placeholder={t('jump.placeholder')}
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
