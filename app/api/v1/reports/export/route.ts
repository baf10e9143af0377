import { exportReports } from '@/lib/reports/export-reports';
import { reportList } from '@/lib/reports/report-list-params';
import { csvResponse, languageOf } from '@/lib/web/csv-response';
import { withApi } from '@/lib/web/with-api';

/** Everything that the filter finds, as CSV, streamed. */
export const GET = withApi({ auth: 'person', permission: 'report.export' }, async ({ ctx, request }) => {
  const { params } = reportList.parse(new URL(request.url).searchParams);
  return csvResponse(await exportReports(ctx, params, await languageOf(request)), 'reports', ctx.now);
});
