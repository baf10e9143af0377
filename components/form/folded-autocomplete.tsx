'use client';

import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { HTMLAttributes, Key, Ref } from 'react';
import { matchFolded } from '@/lib/search/match-folded';

export type Choice = { id: string; label: string; detail?: string; keywords?: string };

type Shared = {
  options: readonly Choice[];
  label: string;
  noOptionsText: string;
  helperText?: string;
  error?: boolean;
  required?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

const filter = (options: Choice[], state: { inputValue: string }) =>
  matchFolded(state.inputValue, options, (option) => `${option.label} ${option.keywords ?? ''}`);

function renderChoice(props: HTMLAttributes<HTMLLIElement> & { key: Key }, option: Choice) {
  const { key, ...item } = props;
  return (
    <li key={key} {...item}>
      <Box sx={{ minWidth: 0 }}>
        {option.label}
        {option.detail ? (
          <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
            {option.detail}
          </Box>
        ) : null}
      </Box>
    </li>
  );
}

const settings = {
  size: 'small',
  fullWidth: true,
  autoHighlight: true,
  slotProps: { paper: { elevation: 8, sx: { border: 1, borderColor: 'divider' } } },
  filterOptions: filter,
  renderOption: renderChoice,
  getOptionLabel: (option: Choice) => option.label,
  isOptionEqualToValue: (option: Choice, value: Choice) => option.id === value.id,
} as const;

/** Choose one by typing, with or without Vietnamese marks. */
export function FoldedAutocomplete(
  props: Shared & { value: string | null; onChoose: (id: string | null) => void },
) {
  const { options, value, onChoose, label, helperText, error, required, autoFocus, inputRef, noOptionsText } =
    props;
  return (
    <Autocomplete
      {...settings}
      options={options}
      value={options.find((option) => option.id === value) ?? null}
      onChange={(_event, choice) => onChoose(choice?.id ?? null)}
      noOptionsText={noOptionsText}
      renderInput={(params) => (
        <TextField {...params} {...{ label, helperText, error, required, autoFocus, inputRef }} />
      )}
    />
  );
}

/** Choose several by typing, with or without Vietnamese marks. */
export function FoldedMultiAutocomplete(
  props: Shared & { values: readonly string[]; onChoose: (ids: string[]) => void },
) {
  const {
    options,
    values,
    onChoose,
    label,
    helperText,
    error,
    required,
    autoFocus,
    inputRef,
    noOptionsText,
  } = props;
  return (
    <Autocomplete
      {...settings}
      multiple
      disableCloseOnSelect
      options={options}
      value={options.filter((option) => values.includes(option.id))}
      onChange={(_event, choices) => onChoose(choices.map((choice) => choice.id))}
      noOptionsText={noOptionsText}
      renderInput={(params) => (
        <TextField {...params} {...{ label, helperText, error, required, autoFocus, inputRef }} />
      )}
    />
  );
}
