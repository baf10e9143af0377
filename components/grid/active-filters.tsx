'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useTranslations } from 'next-intl';
import type { ListBase } from '@/lib/lists/list-params';
import { filterPieces, type ListFilters } from './list-filters';
import type { ListState } from './use-list-state';

/** Each condition as a chip that can be taken away alone; several values of one filter are several chips. */
export function ActiveFilters<Params extends ListBase>({
  state,
  filters,
}: {
  state: ListState<Params>;
  filters: ListFilters<Params>;
}) {
  const t = useTranslations('grid');
  const { params, change, clear } = state;
  const search = params.q
    ? [{ key: 'q', label: `${t('query')}: ${params.q}`, without: { q: '' } as Partial<Params> }]
    : [];
  const pieces = [...search, ...filterPieces(filters)];
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
