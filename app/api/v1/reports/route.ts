import { listReports } from '@/lib/reports/list-reports';
import { parseReportListParams } from '@/lib/reports/report-list-params';
import { withApi } from '@/lib/web/with-api';

/** The grid's question over HTTP: the same parameters as the page's URL, within the grants of the bearer. */
export const GET = withApi({ auth: 'person', permission: 'report.read' }, async ({ ctx, request }) => {
  const { params, ignored } = parseReportListParams(new URL(request.url).searchParams);
  return { ...(await listReports(ctx, params)), ignored };
});
