'use client';

import TuneIcon from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ListBase } from '@/lib/lists/list-params';
import { ChoiceFilter } from './choice-filter';
import { DayFilter } from './day-filter';
import { isMoreAsked, type ChoiceFilterFacts, type ListFilters, type OneOfFacts } from './list-filters';
import { SearchField } from './search-field';
import type { ListState } from './use-list-state';

const row = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' } as const;

type Props<Params> = { state: ListState<Params>; filters: ListFilters<Params>; searchPlaceholder: string };

/** Everything that narrows the list. It only writes the URL. */
export function FilterBar<Params extends ListBase>({ state, filters, searchPlaceholder }: Props<Params>) {
  const t = useTranslations('grid');
  const { params, change } = state;
  // Open from the start when something in it is asked; on a phone it would push the list off the screen.
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [isAsked] = useState(() => isMoreAsked(filters));
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? (isAsked && !isPhone);
  const choice = (filter: ChoiceFilterFacts<Params>) => (
    <ChoiceFilter
      key={filter.name}
      label={filter.label}
      choices={filter.choices}
      chosen={filter.chosen}
      onChoose={(values) => change(filter.patch(values))}
    />
  );
  return (
    <Box role="group" aria-label={t('filters')} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={row}>
        <SearchField
          query={params.q}
          placeholder={searchPlaceholder}
          onSearch={(q) => change({ q } as Partial<Params>, 'replace')}
        />
        <Box sx={{ ...row, display: { xs: isOpen ? 'flex' : 'none', sm: 'flex' } }}>
          {filters.first.map(choice)}
        </Box>
        <Button
          color="inherit"
          startIcon={<TuneIcon />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'fewerFilters' : 'moreFilters')}
        </Button>
      </Box>
      {isOpen && (
        <Box sx={row}>
          {filters.more.map(choice)}
          {filters.oneOf.map((one) => (
            <OneOf key={one.name} filter={one} onChange={(value) => change(one.patch(value))} />
          ))}
          {filters.days.map(({ name, label, value, patch }) => (
            <DayFilter key={name} label={label} value={value} onChange={(day) => change(patch(day))} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function OneOf<Params>({
  filter,
  onChange,
}: {
  filter: OneOfFacts<Params>;
  onChange: (value: string | null) => void;
}) {
  const t = useTranslations('common');
  return (
    <TextField
      select
      label={filter.label}
      value={filter.value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
      sx={{ width: { xs: '100%', sm: 132 } }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{t('all')}</MenuItem>
      {filter.choices.map((one) => (
        <MenuItem key={one.value} value={one.value}>
          {one.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
