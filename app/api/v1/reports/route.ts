import { answerCreateReport } from '@/lib/intake/answer-create-report';
import { listReports } from '@/lib/reports/list-reports';
import { reportList } from '@/lib/reports/report-list-params';
import { withApi } from '@/lib/web/with-api';

/** The grid's question over HTTP: the same parameters as the page's URL, within the grants of the bearer. */
export const GET = withApi({ auth: 'person', permission: 'report.read' }, async ({ ctx, request }) => {
  const { params, ignored } = reportList.parse(new URL(request.url).searchParams);
  return { ...(await listReports(ctx, params)), ignored };
});

/** A report in JSON, or multipart with the JSON in the part `report` and photos in others. */
export const POST = withApi({ auth: 'person', permission: 'report.create' }, ({ ctx, request }) =>
  answerCreateReport(ctx, request),
);
