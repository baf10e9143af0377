'use client';

import { useLocale, useTranslations } from 'next-intl';
import { CaseList, type ListProps } from '@/components/grid/case-list';
import type { ReportBulkAction } from '@/lib/reports/report-bulk';
import type { ReportFilterOptions } from '@/lib/reports/list-filter-options';
import type { ReportRow } from '@/lib/reports/list-reports';
import { reportList, reportSortFields, type ReportListParams } from '@/lib/reports/report-list-params';
import { reportBulkForms } from './report-bulk-actions';
import { useReportCard } from './report-card';
import { reportHref, useReportColumns } from './report-columns';
import { reportFilters } from './report-filters';

type Props = ListProps<ReportListParams, ReportRow, ReportBulkAction> & { options: ReportFilterOptions };

/** The list of reports. */
export function ReportList({ options, bulkActions, ...list }: Props) {
  const t = useTranslations('reports.list');
  const all = useTranslations() as unknown as (key: string) => string;
  const language = useLocale();
  return (
    <CaseList
      {...list}
      list={reportList}
      path="/api/v1/reports"
      createdTopic="report.created"
      newestFirst="-receivedAt"
      words={({ total, totalIsExact }) => ({
        title: t('title'),
        total: t(totalIsExact ? 'total' : 'totalMore', { count: total }),
        grid: t('grid'),
        searchPlaceholder: t('searchPlaceholder'),
        newRecords: (count) => t('newReports', { count }),
        typo: t('typo', { query: list.params.q }),
        emptyTitle: t('emptyTitle'),
        emptyText: t('emptyText'),
        filteredTitle: t('filteredTitle'),
      })}
      filters={(params) => reportFilters(params, options, language, all)}
      columns={useReportColumns()}
      card={useReportCard()}
      grid={{
        name: 'reports',
        hiddenAtFirst: ['channel', 'updatedAt'],
        mainColumn: 'title',
        hrefOf: reportHref,
        sortFields: reportSortFields,
      }}
      bulk={bulkActions.map((name) => reportBulkForms[name])}
    />
  );
}
