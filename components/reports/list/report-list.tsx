'use client';

import { useLocale, useTranslations } from 'next-intl';
import { CopyLink } from '@/components/grid/copy-link';
import { ExportButton } from '@/components/grid/export-button';
import { ListScreen, useRowsBox } from '@/components/grid/list-screen';
import { useListState } from '@/components/grid/use-list-state';
import { useLivePage } from '@/components/grid/use-live-page';
import type { ExportReach } from '@/lib/access/export-reach';
import type { IgnoredParam } from '@/lib/lists/list-params';
import type { ReportFilterOptions } from '@/lib/reports/list-filter-options';
import type { ReportPage } from '@/lib/reports/list-reports';
import {
  reportList,
  reportListHref,
  reportSortFields,
  type ReportListParams,
  type ReportSort,
} from '@/lib/reports/report-list-params';
import { ReportCards } from './report-cards';
import { reportHref, useReportColumns } from './report-columns';
import { reportFilters } from './report-filters';

type Props = {
  params: ReportListParams;
  ignored: IgnoredParam[];
  read: ReportPage;
  options: ReportFilterOptions;
  exportReach: ExportReach;
};

/** The list of reports. */
export function ReportList({ params, ignored, read, options, exportReach }: Props) {
  const t = useTranslations('reports.list');
  const all = useTranslations();
  const language = useLocale();
  const state = useListState<ReportListParams>(reportList, params);
  const { rowsBox, isAtTop } = useRowsBox();
  const newestOnTop =
    params.page === 1 && (params.sort === null || params.sort === '-receivedAt') && params.q === '';
  const live = useLivePage(
    read,
    {
      address: `/api/v1/reports/live${reportList.serialize(params)}`,
      createdTopic: 'report.created',
      newestOnTop,
    },
    isAtTop,
  );
  const { page, fresh } = live;
  return (
    <ListScreen
      words={{
        title: t('title'),
        total: t(page.totalIsExact ? 'total' : 'totalMore', { count: page.total }),
        grid: t('grid'),
        searchPlaceholder: t('searchPlaceholder'),
        newRecords: (count) => t('newReports', { count }),
        typo: t('typo', { query: params.q }),
        emptyTitle: t('emptyTitle'),
        emptyText: t('emptyText'),
        filteredTitle: t('filteredTitle'),
      }}
      state={state}
      filters={reportFilters(state.params, options, language, all as unknown as (key: string) => string)}
      isFiltered={reportList.filterNames.some((name) => reportList.isActive(params, name))}
      ignored={ignored}
      live={live}
      grid={{
        name: 'reports',
        label: t('grid'),
        columns: useReportColumns(page.asOf, fresh),
        hiddenAtFirst: ['channel', 'updatedAt'],
        mainColumn: 'title',
        hrefOf: reportHref,
        sortFields: reportSortFields,
        sortPatch: (sort) => ({ sort: sort as ReportSort | null }),
      }}
      cards={<ReportCards page={page} fresh={fresh} />}
      actions={
        <>
          <CopyLink address={reportListHref(state.params)} />
          <ExportButton
            href={`/api/v1/reports/export${reportList.serialize({ ...params, page: null, pageSize: null })}`}
            page={page}
            reach={exportReach}
          />
        </>
      }
      rowsBox={rowsBox}
    />
  );
}
