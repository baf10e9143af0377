'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { IgnoredParam, ReportListParams } from '@/lib/reports/report-list-params';
import type { ReportPage } from '@/lib/reports/list-reports';
import type { LivePage } from './use-live-page';

type Props = {
  page: ReportPage;
  params: ReportListParams;
  ignored: readonly IgnoredParam[];
  live: LivePage;
  isSlow: boolean;
};

/** What the reader should know before reading the rows. */
export function ListNotices({ page, params, ignored, live, isSlow }: Props) {
  const t = useTranslations('reports.list');
  const unknown = ignored.map(({ name, value }) => `${name}=${value}`).join(', ');
  return (
    <>
      {unknown && <Alert severity="warning">{t('ignored', { list: unknown })}</Alert>}
      {page.searchedAs === 'typo' && <Alert severity="info">{t('typo', { query: params.q })}</Alert>}
      {live.waiting > 0 && (
        <Alert
          severity="info"
          role="status"
          action={
            <Button size="small" onClick={live.showWaiting}>
              {t('showNew')}
            </Button>
          }
        >
          {t('newReports', { count: live.waiting })}
        </Alert>
      )}
      {isSlow && (
        <Alert severity="info" role="status">
          {t('slow')}
        </Alert>
      )}
    </>
  );
}
