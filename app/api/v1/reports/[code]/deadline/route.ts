import { z } from 'zod';
import { getReportDeadline } from '@/lib/reports/get-report-deadline';
import { reportClocks } from '@/lib/reports/report-clocks';
import { withApi } from '@/lib/web/with-api';

/**
 * GET /api/v1/reports/{code}/deadline?clock=resolve: why the report is due when it is. Every interval, counted or not;
 * their minutes add up to `explanation.total`. Clocks: accept, next_update, resolve (default), publish.
 */
export const GET = withApi(
  {
    auth: 'person',
    permission: 'report.read',
    query: z.object({ clock: z.enum(reportClocks).default('resolve') }),
  },
  ({ ctx, params, query }) => getReportDeadline(ctx, String(params.code), query.clock),
);
