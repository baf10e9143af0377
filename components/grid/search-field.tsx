'use client';

import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '@/components/ui/use-shortcut';
import { longestQuery } from '@/lib/lists/list-params';

const restMs = 400;

type Props = { query: string; placeholder: string; onSearch: (query: string) => void };

/**
 * Quick search. Asks when typing rests or at Enter, never while an input method is composing; what is typed is never
 * overwritten by an answer to something typed earlier.
 */
export function SearchField({ query, placeholder, onSearch }: Props) {
  const t = useTranslations('grid');
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState(query);
  const [asked, setAsked] = useState(query);
  const [seen, setSeen] = useState(query);
  if (query !== seen) {
    // The URL changed. When it was not by this field (Back, a removed chip), show what it says now.
    setSeen(query);
    if (query !== asked) {
      setAsked(query);
      setText(query);
    }
  }
  useShortcut('f', t('searchKey'), () => {
    field.current?.focus();
    field.current?.select();
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (value: string) => {
    clearTimeout(timer.current);
    if (value.trim() === asked.trim()) return;
    setAsked(value.trim());
    onSearch(value.trim());
  };
  const type = (value: string, isComposing: boolean) => {
    setText(value);
    clearTimeout(timer.current);
    if (!isComposing) timer.current = setTimeout(() => search(value), restMs);
  };
  return (
    <TextField
      type="search"
      inputRef={field}
      value={text}
      placeholder={placeholder}
      onChange={(event) => type(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
      onCompositionEnd={(event) => type((event.target as HTMLInputElement).value, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') search(text);
        if (event.key === 'Escape') {
          // The browser's own Escape would empty the field and with it the filter.
          event.preventDefault();
          field.current?.blur();
        }
      }}
      sx={{ width: { xs: '100%', sm: 248 }, '& input::-webkit-search-cancel-button': { display: 'none' } }}
      slotProps={{
        htmlInput: {
          'aria-label': t('search'),
          'aria-keyshortcuts': 'f',
          maxLength: longestQuery,
          autoComplete: 'off',
          enterKeyHint: 'search',
        },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: text && (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={t('clearSearch')}
                onClick={() => {
                  setText('');
                  search('');
                }}
              >
                <ClearIcon fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
