import { listReports } from '@/lib/reports/list-reports';
import { reportList } from '@/lib/reports/report-list-params';
import { withApi } from '@/lib/web/with-api';

/**
 * The same question asked by an open list when something changed, not by the person: it must not keep a session awake,
 * and it replaces rows without touching the rest of the page.
 */
export const GET = withApi(
  { auth: 'person', permission: 'report.read', touch: false },
  async ({ ctx, request }) => {
    const { params } = reportList.parse(new URL(request.url).searchParams);
    return listReports(ctx, params);
  },
);
