'use client';

import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { ReportPage } from '@/lib/reports/list-reports';
import { serializeReportListParams, type ReportListParams } from '@/lib/reports/report-list-params';

/** Everything filtered, as CSV. Says how many rows when the export reaches exactly what the list shows. */
export function ExportButton({
  page,
  params,
  reach,
}: {
  page: ReportPage;
  params: ReportListParams;
  reach: 'some' | 'all';
}) {
  const t = useTranslations('reports.list.export');
  const asked = serializeReportListParams({ ...params, page: null, pageSize: null });
  const label =
    reach === 'some' ? t('button') : t(page.totalIsExact ? 'rows' : 'rowsMore', { count: page.total });
  return (
    <Button
      component="a"
      href={`/api/v1/reports/export${asked}`}
      download
      variant="outlined"
      startIcon={<DownloadIcon />}
      disabled={page.total === 0}
    >
      {label}
    </Button>
  );
}
