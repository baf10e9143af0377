import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReportList } from '@/components/reports/list/report-list';
import { grantsFor } from '@/lib/access/can';
import type { Permission } from '@/lib/access/permissions';
import type { PersonActor } from '@/lib/access/actor';
import { pageContext } from '@/lib/auth/page-context';
import { listFilterOptions } from '@/lib/reports/list-filter-options';
import { listReports } from '@/lib/reports/list-reports';
import { reportList } from '@/lib/reports/report-list-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports.list'))('metaTitle') };
}

/** None: may not export. all: every row of the list. some: the export reaches less than the list shows. */
function exportReach(actor: PersonActor): 'none' | 'some' | 'all' {
  const reachOf = (permission: Permission) =>
    JSON.stringify(grantsFor(actor, permission).map(({ reach, departmentIds }) => [reach, departmentIds]));
  if (grantsFor(actor, 'report.export').length === 0) return 'none';
  return reachOf('report.export') === reachOf('report.read') ? 'all' : 'some';
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
      exportReach={exportReach(ctx.actor)}
    />
  );
}
