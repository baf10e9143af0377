'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useTranslations } from 'next-intl';
import {
  isFilterActive,
  reportFilterNames,
  type ReportFilterName,
  type ReportListParams,
} from '@/lib/reports/report-list-params';
import { stepMark, type FilterChoices } from './filter-choices';
import type { ListState } from './use-report-list-state';

type Piece = { key: string; label: string; without: Partial<ReportListParams> };

function formatDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** Each condition as a chip that can be taken away alone; several values of one filter are several chips. */
export function ActiveFilters({ state, choices }: { state: ListState; choices: FilterChoices }) {
  const t = useTranslations('reports.list');
  const { params, change, clear } = state;

  const piecesOf = (name: ReportFilterName): Piece[] => {
    const value = params[name];
    if (!isFilterActive(params, name)) return [];
    if (Array.isArray(value)) {
      return value.map((one) => {
        const [among, asked] = name === 'localState' ? ['state', `${stepMark}${one}`] : [name, String(one)];
        const label =
          choices[among as keyof FilterChoices].find((choice) => choice.value === asked)?.label ??
          String(one);
        const rest = (value as unknown[]).filter((other) => other !== one);
        return {
          key: `${name}-${one}`,
          label: `${t(`filter.${name}`)}: ${label}`,
          without: { [name]: rest },
        };
      });
    }
    if (value === true && name !== 'private')
      return [{ key: name, label: t(`filter.${name}`), without: { [name]: false } }];
    if (name === 'q') return [{ key: name, label: `${t('filter.q')}: ${params.q}`, without: { q: '' } }];
    if (name === 'status' && params.status)
      return [{ key: name, label: t(`status.${params.status}`), without: { status: null } }];
    if (name === 'private')
      return [
        {
          key: name,
          label: t(params.private ? 'private.true' : 'private.false'),
          without: { private: null },
        },
      ];
    return [
      { key: name, label: `${t(`filter.${name}`)} ${formatDay(String(value))}`, without: { [name]: null } },
    ];
  };

  const pieces = reportFilterNames.flatMap(piecesOf);
  if (pieces.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('activeFilters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, m: 0, p: 0, listStyle: 'none' }}
    >
      {pieces.map((piece) => (
        <li key={piece.key}>
          <Chip
            label={piece.label}
            onDelete={() => change(piece.without)}
            onClick={() => change(piece.without)}
            aria-label={t('removeFilter', { name: piece.label })}
            variant="outlined"
            sx={{ maxWidth: 320 }}
          />
        </li>
      ))}
      <li>
        <Button size="small" onClick={clear} sx={{ py: 0, minHeight: 24 }}>
          {t('clearAll')}
        </Button>
      </li>
    </Box>
  );
}
