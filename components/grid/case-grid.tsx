'use client';

import {
  DataGrid,
  GRID_CHECKBOX_SELECTION_COL_DEF,
  useGridApiRef,
  type GridColDef,
  type GridSortModel,
} from '@mui/x-data-grid';
import { viVN } from '@mui/x-data-grid/locales';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useDensity } from '@/components/layout/preferences-provider';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { ListPage, ListRow } from '@/lib/lists/list-page';
import type { ListBase } from '@/lib/lists/list-params';
import { useColumnChoice } from './use-column-choice';
import type { ListState } from './use-list-state';
import type { Selection } from './use-selection';

export type CaseGridFacts<Params, Row extends ListRow> = {
  /** Under which this browser remembers the chosen columns. */
  name: string;
  label: string;
  columns: GridColDef<Row>[];
  /** Columns that are offered but not shown at first. */
  hiddenAtFirst: readonly string[];
  /** The column that j and k move in: the words of the record. */
  mainColumn: string;
  hrefOf: (code: string) => Route;
  /** Columns that the server can order by. */
  sortFields: readonly string[];
  sortPatch: (sort: string | null) => Partial<Params>;
};

type Props<Params, Row extends ListRow> = {
  grid: CaseGridFacts<Params, Row>;
  page: ListPage<Row>;
  fresh: ReadonlySet<string>;
  state: ListState<Params>;
  /** Null: nothing can be done with many rows, so none is selected. */
  selection: Selection | null;
};

const selectColumn: GridColDef = { ...GRID_CHECKBOX_SELECTION_COL_DEF, width: 40, minWidth: 40 };

function sortModelOf(sort: string | null): GridSortModel {
  if (!sort) return [];
  const isDescending = sort.startsWith('-');
  return [{ field: isDescending ? sort.slice(1) : sort, sort: isDescending ? 'desc' : 'asc' }];
}

function sortOf([first]: GridSortModel, fields: readonly string[]): string | null {
  if (!first?.sort || !fields.includes(first.field)) return null;
  return first.sort === 'desc' ? `-${first.field}` : first.field;
}

/** The desk's grid: rows from the server, order in the URL. Rendered in the browser only, because its styles are inline. */
export default function CaseGrid<Params extends ListBase, Row extends ListRow>({
  grid: facts,
  page,
  fresh,
  state,
  selection,
}: Props<Params, Row>) {
  const t = useTranslations('grid');
  const language = useLocale();
  const router = useRouter();
  const grid = useGridApiRef();
  const { density } = useDensity();
  const [columns, chooseColumns] = useColumnChoice(
    facts.name,
    Object.fromEntries(facts.hiddenAtFirst.map((field) => [field, false])),
  );
  const open = (code: string) => router.push(facts.hrefOf(code));

  const move = (by: 1 | -1) => {
    const focused = page.rows.findIndex((row) =>
      grid.current?.getRowElement(row.code)?.contains(document.activeElement),
    );
    const next = page.rows[focused < 0 ? 0 : Math.min(Math.max(focused + by, 0), page.rows.length - 1)];
    if (!next || !grid.current) return;
    grid.current.scrollToIndexes({ rowIndex: page.rows.indexOf(next) });
    grid.current.setCellFocus(next.code, facts.mainColumn);
  };
  useShortcut('j', t('nextRow'), () => move(1));
  useShortcut('k', t('previousRow'), () => move(-1));

  return (
    <DataGrid
      apiRef={grid}
      aria-label={facts.label}
      rows={page.rows}
      // Rows of other pages stay selected, and those are known by their code.
      getRowId={(row) => row.code}
      columns={selection ? [selectColumn, ...facts.columns] : facts.columns}
      checkboxSelection={selection !== null}
      rowSelection={selection !== null}
      rowSelectionModel={{ type: 'include', ids: new Set(selection?.chosen.keys()) }}
      onRowSelectionModelChange={({ ids }) => selection?.replace([...ids].map(String))}
      disableRowSelectionExcludeModel
      keepNonExistentRowsSelected
      loading={state.isPending}
      density="standard"
      rowHeight={density === 'compact' ? 42 : 54}
      columnHeaderHeight={density === 'compact' ? 36 : 44}
      sortingMode="server"
      sortModel={sortModelOf(state.params.sort)}
      sortingOrder={['desc', 'asc', null]}
      onSortModelChange={(model) => state.change(facts.sortPatch(sortOf(model, facts.sortFields)))}
      columnVisibilityModel={columns}
      onColumnVisibilityModelChange={chooseColumns}
      disableColumnFilter
      disableRowSelectionOnClick
      hideFooter
      localeText={language === 'vi' ? viVN.components.MuiDataGrid.defaultProps.localeText : undefined}
      getRowClassName={({ row }) => (fresh.has(row.code) ? 'fresh' : '')}
      onRowClick={({ row }, event) => {
        // A click on the code, or with a key held, is the browser's own business.
        if (
          event.ctrlKey ||
          event.metaKey ||
          event.shiftKey ||
          (event.target as Element).closest('a, button, [data-field="__check__"]')
        )
          return;
        if (window.getSelection()?.toString()) return;
        open(row.code);
      }}
      onCellKeyDown={({ row, field }, event) => {
        if (event.nativeEvent.isComposing || field === '__check__') return;
        if (event.key === ' ' && !event.shiftKey && selection) {
          event.preventDefault();
          // The grid would turn the page of rows.
          event.defaultMuiPrevented = true;
          selection.toggle(row);
        }
        if (event.key !== 'Enter') return;
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
