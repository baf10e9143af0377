'use client';

import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { matchFolded } from '@/lib/search/match-folded';

export type FilterChoice = {
  value: string;
  label: string;
  detail?: string;
  /** “Nobody assigned” needs no name of a filter before it. */
  speaksForItself?: boolean;
};

type Props = {
  label: string;
  choices: readonly FilterChoice[];
  chosen: readonly string[];
  onChoose: (values: string[]) => void;
  width?: number;
};

const matching = (choices: FilterChoice[], { inputValue }: { inputValue: string }) =>
  matchFolded(inputValue, choices, (choice) => `${choice.label} ${choice.detail ?? ''}`);

/** Several values of one filter, found by typing with or without Vietnamese marks. The field says how many are chosen. */
export function ChoiceFilter({ label, choices, chosen, onChoose, width = 132 }: Props) {
  const t = useTranslations('grid');
  return (
    <Autocomplete
      multiple
      size="small"
      disableCloseOnSelect
      disableClearable
      options={[...choices]}
      filterOptions={matching}
      value={choices.filter((choice) => chosen.includes(choice.value))}
      isOptionEqualToValue={(choice, value) => choice.value === value.value}
      onChange={(_event, values) => onChoose(values.map((choice) => choice.value))}
      noOptionsText={t('noOption')}
      sx={{
        width: { xs: '100%', sm: width },
        // What is chosen and the place to type stand on one line, however long the word is.
        '& .MuiAutocomplete-inputRoot': { flexWrap: 'nowrap' },
        '& .MuiAutocomplete-inputRoot .MuiAutocomplete-input': { minWidth: 0 },
      }}
      slotProps={{
        popper: { sx: { minWidth: 280 }, placement: 'bottom-start' },
        paper: { variant: 'outlined' },
      }}
      renderValue={(values) => (
        <Box
          component="span"
          sx={{
            pl: 0.75,
            fontSize: '0.875rem',
            fontWeight: 500,
            color: 'primary.main',
            whiteSpace: 'nowrap',
          }}
        >
          {t('chosen', { count: values.length })}
        </Box>
      )}
      renderOption={({ key, ...item }, choice, { selected }) => (
        <li key={key} {...item}>
          <Checkbox
            checked={selected}
            size="small"
            tabIndex={-1}
            sx={{ p: 0.25, mr: 1 }}
            slotProps={{ input: { 'aria-hidden': true } }}
          />
          <Box sx={{ minWidth: 0 }}>
            {choice.label}
            {choice.detail && choice.detail !== choice.label && (
              <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}>
                {choice.detail}
              </Box>
            )}
          </Box>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}
