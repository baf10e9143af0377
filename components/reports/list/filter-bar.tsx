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
import { ChoiceFilter } from '@/components/grid/choice-filter';
import { DayFilter } from '@/components/grid/day-filter';
import { isFilterActive, type ReportListParams } from '@/lib/reports/report-list-params';
import { nobody, stepMark, type ChoiceFilterName, type FilterChoices } from './filter-choices';
import { SearchField } from './search-field';
import type { ListState } from './use-report-list-state';

const first = ['state', 'lateness', 'department', 'category', 'commune'] as const;
const more = ['assignee', 'channel', 'urgency', 'flow', 'outcome'] as const;
const days = ['receivedFrom', 'receivedTo', 'dueFrom', 'dueTo', 'closedFrom', 'closedTo'] as const;
const row = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' } as const;

function chosenOf(params: ReportListParams, name: ChoiceFilterName): string[] {
  const values = params[name].map(String);
  if (name === 'state') return [...values, ...params.localState.map((code) => `${stepMark}${code}`)];
  const none = (name === 'department' && params.noDepartment) || (name === 'assignee' && params.unassigned);
  return none ? [nobody, ...values] : values;
}

function patchOf(name: ChoiceFilterName, values: string[]): Partial<ReportListParams> {
  const known = values.filter((value) => value !== nobody);
  if (name === 'state') {
    const isStep = (value: string) => value.startsWith(stepMark);
    return {
      state: known.filter((value) => !isStep(value)) as ReportListParams['state'],
      localState: known.filter(isStep).map((value) => value.slice(stepMark.length)),
    };
  }
  if (name === 'department') return { department: known, noDepartment: values.includes(nobody) };
  if (name === 'assignee') return { assignee: known.map(Number), unassigned: values.includes(nobody) };
  return { [name]: known } as Partial<ReportListParams>;
}

/** Everything that narrows the list. It only writes the URL. */
export function FilterBar({ state, choices }: { state: ListState; choices: FilterChoices }) {
  const t = useTranslations('reports.list');
  const { params, change } = state;
  const hidden = ['private', 'status', ...more, ...days] as const;
  // Open from the start when something in it is asked; on a phone it would push the list off the screen.
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [isAsked] = useState(() => params.unassigned || hidden.some((name) => isFilterActive(params, name)));
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isOpen = chosen ?? (isAsked && !isPhone);
  const choice = (name: ChoiceFilterName) => (
    <ChoiceFilter
      key={name}
      label={t(`filter.${name}`)}
      choices={choices[name]}
      chosen={chosenOf(params, name)}
      onChoose={(values) => change(patchOf(name, values))}
    />
  );
  return (
    <Box role="group" aria-label={t('filters')} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={row}>
        <SearchField query={params.q} onSearch={(q) => change({ q }, 'replace')} />
        <Box sx={{ ...row, display: { xs: isOpen ? 'flex' : 'none', sm: 'flex' } }}>{first.map(choice)}</Box>
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
          <OneOf
            name="status"
            values={['open', 'closed']}
            value={params.status}
            onChange={(status) => change({ status: status as ReportListParams['status'] })}
          />
          {more.map(choice)}
          <OneOf
            name="private"
            values={['true', 'false']}
            value={params.private === null ? null : String(params.private)}
            onChange={(value) => change({ private: value === null ? null : value === 'true' })}
          />
          {days.map((name) => (
            <DayFilter
              key={name}
              label={t(`filter.${name}`)}
              value={params[name]}
              onChange={(day) => change({ [name]: day })}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

type OneOfProps = {
  name: 'status' | 'private';
  values: readonly string[];
  value: string | null;
  onChange: (value: string | null) => void;
};

function OneOf({ name, values, value, onChange }: OneOfProps) {
  const t = useTranslations();
  return (
    <TextField
      select
      label={t(`reports.list.filter.${name}`)}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
      sx={{ width: { xs: '100%', sm: 132 } }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{t('common.all')}</MenuItem>
      {values.map((one) => (
        <MenuItem key={one} value={one}>
          {t(`reports.list.${name}.${one}` as Parameters<typeof t>[0])}
        </MenuItem>
      ))}
    </TextField>
  );
}
