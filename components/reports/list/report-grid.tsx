'use client';

import { DataGrid, useGridApiRef, type GridSortModel } from '@mui/x-data-grid';
import { viVN } from '@mui/x-data-grid/locales';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useColumnChoice } from '@/components/grid/use-column-choice';
import { useDensity } from '@/components/layout/preferences-provider';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { ReportPage } from '@/lib/reports/list-reports';
import { reportSortFields, type ReportSort, type ReportSortField } from '@/lib/reports/report-list-params';
import { reportHref, useReportColumns } from './report-columns';
import type { ListState } from './use-report-list-state';

type Props = {
  page: ReportPage;
  fresh: ReadonlySet<string>;
  state: ListState;
  disableVirtualization?: boolean;
};

function sortModelOf(sort: ReportSort | null): GridSortModel {
  if (!sort) return [];
  const isDescending = sort.startsWith('-');
  return [{ field: isDescending ? sort.slice(1) : sort, sort: isDescending ? 'desc' : 'asc' }];
}

function sortOf([first]: GridSortModel): ReportSort | null {
  const field = reportSortFields.find((one): one is ReportSortField => one === first?.field);
  if (!field || !first?.sort) return null;
  return first.sort === 'desc' ? `-${field}` : field;
}

/** The desk's grid: rows from the server, order in the URL. Rendered in the browser only, because its styles are inline. */
export default function ReportGrid({ page, fresh, state, disableVirtualization }: Props) {
  const t = useTranslations('reports.list');
  const language = useLocale();
  const router = useRouter();
  const grid = useGridApiRef();
  const { density } = useDensity();
  const [columns, chooseColumns] = useColumnChoice('reports', { channel: false, updatedAt: false });
  const open = (code: string) => router.push(reportHref(code));

  const move = (by: 1 | -1) => {
    const focused = page.rows.findIndex((row) =>
      grid.current?.getRowElement(row.id)?.contains(document.activeElement),
    );
    const next = page.rows[focused < 0 ? 0 : Math.min(Math.max(focused + by, 0), page.rows.length - 1)];
    if (!next || !grid.current) return;
    grid.current.scrollToIndexes({ rowIndex: page.rows.indexOf(next) });
    grid.current.setCellFocus(next.id, 'title');
  };
  useShortcut('j', t('nextRow'), () => move(1));
  useShortcut('k', t('previousRow'), () => move(-1));

  return (
    <DataGrid
      apiRef={grid}
      aria-label={t('grid')}
      rows={page.rows}
      columns={useReportColumns(page.asOf, fresh)}
      loading={state.isPending}
      density="standard"
      rowHeight={density === 'compact' ? 42 : 54}
      columnHeaderHeight={density === 'compact' ? 36 : 44}
      sortingMode="server"
      sortModel={sortModelOf(state.params.sort)}
      sortingOrder={['desc', 'asc', null]}
      onSortModelChange={(model) => state.change({ sort: sortOf(model) })}
      columnVisibilityModel={columns}
      onColumnVisibilityModelChange={chooseColumns}
      disableColumnFilter
      disableRowSelectionOnClick
      disableVirtualization={disableVirtualization}
      hideFooter
      localeText={language === 'vi' ? viVN.components.MuiDataGrid.defaultProps.localeText : undefined}
      getRowClassName={({ row }) => (fresh.has(row.code) ? 'fresh' : '')}
      onRowClick={({ row }, event) => {
        // A click on the code, or with a key held, is the browser's own business.
        if (
          event.ctrlKey ||
          event.metaKey ||
          event.shiftKey ||
          (event.target as Element).closest('a, button')
        )
          return;
        if (window.getSelection()?.toString()) return;
        open(row.code);
      }}
      onCellKeyDown={({ row }, event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        open(row.code);
      }}
      slotProps={{ loadingOverlay: { variant: 'linear-progress', noRowsVariant: 'skeleton' } }}
      sx={{
        minHeight: 320,
        fontSize: '0.875rem',
        bgcolor: 'background.paper',
        '& .MuiDataGrid-cell': { display: 'flex', alignItems: 'center' },
        '& .MuiDataGrid-row': { cursor: 'pointer' },
        '& .fresh': { bgcolor: 'status.progress.soft' },
      }}
    />
  );
}
