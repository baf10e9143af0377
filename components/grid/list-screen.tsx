'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useRef, type ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TableSkeleton } from '@/components/ui/skeletons';
import { useSlow } from '@/components/ui/use-slow';
import type { IgnoredParam, ListBase } from '@/lib/lists/list-params';
import { ActiveFilters } from './active-filters';
import { SelectionBar, type BulkFacts } from './bulk/selection-bar';
import type { CaseGridFacts } from './case-grid';
import { FilterBar } from './filter-bar';
import { ListCard, type CardFacts } from './list-card';
import type { ListFilters } from './list-filters';
import { ListFooter } from './list-footer';
import { ListNotices } from './list-notices';
import type { ListRow } from '@/lib/lists/list-page';
import type { ListWords } from './list-words';
import type { LivePage } from './use-live-page';
import type { ListState } from './use-list-state';
import { useSelection } from './use-selection';

/** Loaded apart and drawn in the browser only. The cast gives it back the type parameters that `dynamic` drops. */
const CaseGrid = dynamic(() => import('./case-grid'), {
  ssr: false,
  loading: () => <TableSkeleton rows={12} />,
}) as typeof import('./case-grid').default;

type Props<Params extends ListBase, Row extends ListRow> = {
  words: ListWords;
  state: ListState<Params>;
  filters: ListFilters<Params>;
  isFiltered: boolean;
  ignored: IgnoredParam[];
  live: LivePage<Row>;
  grid: CaseGridFacts<Params, Row>;
  /** The list on a phone. */
  card: (row: Row) => CardFacts;
  actions: ReactNode;
  rowsBox: React.RefObject<HTMLDivElement | null>;
  bulk: BulkFacts;
};

/** Rows move only while nobody reads further down or works in the list by keyboard. */
export function useRowsBox() {
  const rowsBox = useRef<HTMLDivElement>(null);
  const isAtTop = () => {
    const box = rowsBox.current;
    const scrolled = [box?.closest('main'), box?.querySelector('.MuiDataGrid-virtualScroller')];
    const isFocused =
      box?.querySelector('.MuiDataGrid-row')?.parentElement?.contains(document.activeElement) ?? false;
    return !isFocused && scrolled.every((one) => (one?.scrollTop ?? 0) < 40);
  };
  return { rowsBox, isAtTop };
}

/** A list of cases: filters, rows, totals, all of one question that stands in the URL. Reports and dossiers share it. */
export function ListScreen<Params extends ListBase, Row extends ListRow>({
  words,
  state,
  filters,
  isFiltered,
  ignored,
  live,
  grid,
  card,
  actions,
  rowsBox,
  bulk,
}: Props<Params, Row>) {
  const { page } = live;
  const selection = useSelection(bulk.filter, page.rows);
  const canSelect = bulk.actions.length > 0;
  const t = useTranslations('bulk');
  const isSlow = useSlow(state.isPending);
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const isEmpty = page.rows.length === 0;
  const toPage = (patch: object) => state.change(patch as Partial<Params>);
  const empty = (
    <Empty
      words={words}
      isPastTheEnd={page.total > 0}
      isFiltered={isFiltered}
      onClear={state.clear}
      onFirst={() => toPage({ page: 1 })}
    />
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
        minHeight: { sm: '100%' },
        height: { sm: '100%' },
      }}
    >
      <PageHeader
        title={words.title}
        subtitle={
          <span aria-live="polite" data-total={page.total}>
            {words.total}
          </span>
        }
        actions={actions}
      />
      <FilterBar state={state} filters={filters} searchPlaceholder={words.searchPlaceholder} />
      <ActiveFilters state={state} filters={filters} />
      <ListNotices
        words={words}
        searchedAs={page.searchedAs}
        ignored={ignored}
        waiting={live.waiting}
        onShowWaiting={live.showWaiting}
        isSlow={isSlow}
      />
      <Box
        ref={rowsBox}
        aria-busy={state.isPending}
        sx={{ flex: 1, minHeight: { sm: 320 }, minWidth: 0, display: 'flex', flexDirection: 'column' }}
      >
        {isPhone && !isEmpty ? (
          <Box
            component="ul"
            aria-label={words.grid}
            sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}
          >
            {page.rows.map((row) => (
              <ListCard
                key={row.code}
                code={row.code}
                href={grid.hrefOf(row.code)}
                isFresh={live.fresh.has(row.code)}
                facts={card(row)}
                checkbox={
                  canSelect && (
                    <Checkbox
                      size="small"
                      checked={selection.chosen.has(row.code)}
                      onChange={() => selection.toggle(row)}
                      slotProps={{ input: { 'aria-label': t('select', { code: row.code }) } }}
                      sx={{ position: 'relative', zIndex: 1, m: -1 }}
                    />
                  )
                }
              />
            ))}
          </Box>
        ) : isEmpty && (isPhone || !state.isPending) ? (
          // Not as the grid's overlay: a grid may hold rows and nothing else, so a message in it is announced by nobody.
          empty
        ) : (
          <CaseGrid
            grid={grid}
            page={page}
            fresh={live.fresh}
            state={state}
            selection={canSelect ? selection : null}
          />
        )}
      </Box>
      {canSelect && <SelectionBar bulk={bulk} selection={selection} page={page} hrefOf={grid.hrefOf} />}
      <ListFooter page={page} change={toPage} />
    </Box>
  );
}

type EmptyProps = {
  words: ListWords;
  isPastTheEnd: boolean;
  isFiltered: boolean;
  onClear: () => void;
  onFirst: () => void;
};

function Empty({ words, isPastTheEnd, isFiltered, onClear, onFirst }: EmptyProps) {
  const t = useTranslations('grid');
  if (isPastTheEnd) {
    return (
      <EmptyState title={t('noPageTitle')} text={t('noPageText')}>
        <Button variant="outlined" onClick={onFirst}>
          {t('firstPage')}
        </Button>
      </EmptyState>
    );
  }
  if (!isFiltered) return <EmptyState title={words.emptyTitle} text={words.emptyText} />;
  return (
    <EmptyState title={words.filteredTitle} text={t('filteredText')}>
      <Button variant="outlined" onClick={onClear}>
        {t('clearAll')}
      </Button>
    </EmptyState>
  );
}
