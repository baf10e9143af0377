import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReportList } from '@/components/reports/list/report-list';
import { exportReach } from '@/lib/access/export-reach';
import { pageContext } from '@/lib/auth/page-context';
import { offeredBulk } from '@/lib/cases/offered-bulk';
import { listFilterOptions } from '@/lib/reports/list-filter-options';
import { listReports } from '@/lib/reports/list-reports';
import { reportActions } from '@/lib/reports/report';
import { reportBulkActions } from '@/lib/reports/report-bulk';
import { reportList } from '@/lib/reports/report-list-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports.list'))('metaTitle') };
}

/**
 * No loading.tsx beside this page: it would wrap `[code]` too, and a page that streams can no longer answer 403 or 404.
 * While the list is read anew the list itself says so.
 */
export default async function Page({ searchParams }: PageProps<'/reports'>) {
  const { params, ignored } = reportList.parse(await searchParams);
  const ctx = await pageContext(`/reports${reportList.serialize(params)}`, 'report.read');
  const [page, options] = await Promise.all([listReports(ctx, params), listFilterOptions(ctx)]);
  return (
    <ReportList
      params={params}
      ignored={ignored}
      read={page}
      options={options}
      exportReach={exportReach(ctx.actor, 'report.export', 'report.read')}
      bulkActions={offeredBulk(ctx.actor, reportActions, reportBulkActions)}
    />
  );
}
