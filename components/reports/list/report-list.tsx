'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import dynamic from 'next/dynamic';
import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { CopyLink } from '@/components/grid/copy-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TableSkeleton } from '@/components/ui/skeletons';
import type { ReportFilterOptions } from '@/lib/reports/list-filter-options';
import type { ReportPage } from '@/lib/reports/list-reports';
import {
  isFilterActive,
  reportFilterNames,
  reportListHref,
  type IgnoredParam,
  type ReportListParams,
} from '@/lib/reports/report-list-params';
import { ActiveFilters } from './active-filters';
import { ExportButton } from './export-button';
import { FilterBar } from './filter-bar';
import { filterChoices } from './filter-choices';
import { ListFooter } from './list-footer';
import { ListNotices } from './list-notices';
import { ReportCards } from './report-cards';
import { useLivePage } from './use-live-page';
import { useReportListState } from './use-report-list-state';
import { useSlow } from './use-slow';

const ReportGrid = dynamic(() => import('./report-grid'), {
  ssr: false,
  loading: () => <TableSkeleton rows={12} />,
});

type Props = {
  params: ReportListParams;
  ignored: IgnoredParam[];
  read: ReportPage;
  options: ReportFilterOptions;
  exportReach: 'none' | 'some' | 'all';
};

/** The list of reports: filters, rows, totals, all of one question that stands in the URL. */
export function ReportList({ params, ignored, read, options, exportReach }: Props) {
  const t = useTranslations('reports.list');
  const all = useTranslations();
  const choices = filterChoices(options, useLocale(), all as unknown as (key: string) => string);
  const state = useReportListState(params);
  const rowsBox = useRef<HTMLDivElement>(null);
  // Rows move only while nobody reads further down or works in the list by keyboard.
  const isAtTop = () => {
    const box = rowsBox.current;
    const scrolled = [box?.closest('main'), box?.querySelector('.MuiDataGrid-virtualScroller')];
    const isFocused =
      box?.querySelector('.MuiDataGrid-row')?.parentElement?.contains(document.activeElement) ?? false;
    return !isFocused && scrolled.every((one) => (one?.scrollTop ?? 0) < 40);
  };
  const live = useLivePage(read, params, isAtTop);
  const { page } = live;
  const isSlow = useSlow(state.isPending);
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const isFiltered = reportFilterNames.some((name) => isFilterActive(params, name));
  const empty = (
    <Empty
      page={page}
      isFiltered={isFiltered}
      onClear={state.clear}
      onFirst={() => state.change({ page: 1 })}
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
        title={t('title')}
        subtitle={
          <span aria-live="polite" data-total={page.total}>
            {t(page.totalIsExact ? 'total' : 'totalMore', { count: page.total })}
          </span>
        }
        actions={
          <>
            <CopyLink address={reportListHref(state.params)} />
            {exportReach !== 'none' && <ExportButton page={page} params={params} reach={exportReach} />}
          </>
        }
      />
      <FilterBar state={state} choices={choices} />
      <ActiveFilters state={state} choices={choices} />
      <ListNotices page={page} params={params} ignored={ignored} live={live} isSlow={isSlow} />
      <Box
        ref={rowsBox}
        aria-busy={state.isPending}
        sx={{ flex: 1, minHeight: { sm: 320 }, minWidth: 0, display: 'flex', flexDirection: 'column' }}
      >
        {isPhone ? (
          <ReportCards page={page} fresh={live.fresh} empty={empty} />
        ) : page.rows.length === 0 && !state.isPending ? (
          // Not as the grid's overlay: a grid may hold rows and nothing else, so a message in it is announced by nobody.
          empty
        ) : (
          <ReportGrid page={page} fresh={live.fresh} state={state} />
        )}
      </Box>
      <ListFooter page={page} state={state} />
    </Box>
  );
}

type EmptyProps = { page: ReportPage; isFiltered: boolean; onClear: () => void; onFirst: () => void };

function Empty({ page, isFiltered, onClear, onFirst }: EmptyProps) {
  const t = useTranslations('reports.list');
  if (page.total > 0) {
    return (
      <EmptyState title={t('noPageTitle')} text={t('noPageText')}>
        <Button variant="outlined" onClick={onFirst}>
          {t('firstPage')}
        </Button>
      </EmptyState>
    );
  }
  if (!isFiltered) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <EmptyState title={t('filteredTitle')} text={t('filteredText')}>
      <Button variant="outlined" onClick={onClear}>
        {t('clearAll')}
      </Button>
    </EmptyState>
  );
}
