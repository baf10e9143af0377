import { selectReports } from '@/lib/reports/list-reports';
import { reportList } from '@/lib/reports/report-list-params';
import { readExactly } from '@/lib/lists/read-exactly';
import { withApi } from '@/lib/web/with-api';

/** Codes and versions of everything that the list finds, in its order, at most a thousand: what `bulk` is told to change. */
export const GET = withApi({ auth: 'person', permission: 'report.read' }, async ({ ctx, request }) =>
  selectReports(ctx, readExactly(reportList, new URL(request.url).searchParams)),
);
