'use client';

import type { GridColDef } from '@mui/x-data-grid';
import type { ReactNode } from 'react';
import type { ExportReach } from '@/lib/access/export-reach';
import type { ListPage, ListRow } from '@/lib/lists/list-page';
import type { IgnoredParam, ListBase } from '@/lib/lists/list-params';
import type { BulkAction } from './bulk/bulk-facts';
import type { CaseGridFacts } from './case-grid';
import { CopyLink } from './copy-link';
import { ExportButton } from './export-button';
import type { CardFacts } from './list-card';
import type { ListFilters } from './list-filters';
import { ListScreen, useRowsBox } from './list-screen';
import type { ListWords } from './list-words';
import { useListState, type ListAddress, type ListState } from './use-list-state';
import { useLivePage } from './use-live-page';

/** What the page of a list gives it: what was asked, what was found, and what this person may do with it. */
export type ListProps<Params, Row, Action extends string> = {
  params: Params;
  ignored: IgnoredParam[];
  read: ListPage<Row>;
  exportReach: ExportReach;
  bulkActions: readonly Action[];
};

type Props<Params extends ListBase, Row extends ListRow> = Omit<
  ListProps<Params, Row, string>,
  'bulkActions'
> & {
  list: ListAddress<Params>;
  /** `/api/v1/reports` */
  path: string;
  createdTopic: string;
  /** The order in which what comes now belongs on top; without words to look for. */
  newestFirst: string;
  words: (page: ListPage<Row>) => ListWords;
  filters: (params: Params) => ListFilters<Params>;
  columns: (now: string, fresh: ReadonlySet<string>) => GridColDef<Row>[];
  card: (row: Row, now: string) => CardFacts;
  grid: Omit<CaseGridFacts<Params, Row>, 'columns' | 'label' | 'sortPatch'>;
  bulk: readonly BulkAction[];
  /** What this list alone offers above its rows. */
  actions?: (state: ListState<Params>) => ReactNode;
};

/** A list of cases with everything that stands around it: live rows, link, export, selection. */
export function CaseList<Params extends ListBase, Row extends ListRow>(props: Props<Params, Row>) {
  const { list, path, params, read, newestFirst, exportReach } = props;
  const state = useListState<Params>(list, params);
  const { rowsBox, isAtTop } = useRowsBox();
  const live = useLivePage(
    read,
    {
      address: `${path}/live${list.serialize(params)}`,
      createdTopic: props.createdTopic,
      newestOnTop:
        params.page === 1 && (params.sort === null || params.sort === newestFirst) && params.q === '',
    },
    isAtTop,
  );
  const { page, fresh } = live;
  const words = props.words(page);
  const filter = list.filter(params);
  return (
    <ListScreen
      words={words}
      state={state}
      filters={props.filters(state.params)}
      isFiltered={filter !== list.filter(list.defaults)}
      ignored={props.ignored}
      live={live}
      grid={{
        ...props.grid,
        label: words.grid,
        columns: props.columns(page.asOf, fresh),
        sortPatch: (sort) => ({ sort }) as Partial<Params>,
      }}
      card={(row) => props.card(row, page.asOf)}
      actions={
        <>
          {props.actions?.(state)}
          <CopyLink address={list.href(state.params)} />
          <ExportButton href={`${path}/export${list.whole(params)}`} page={page} reach={exportReach} />
        </>
      }
      rowsBox={rowsBox}
      bulk={{ path, whole: list.whole(params), filter, actions: props.bulk }}
    />
  );
}
