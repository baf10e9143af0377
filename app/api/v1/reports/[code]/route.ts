import { getReport } from '@/lib/reports/get-report';
import { withApi } from '@/lib/web/with-api';

/** GET /api/v1/reports/{code}: one report as the person may see it, personal data masked. */
export const GET = withApi({ auth: 'person', permission: 'report.read' }, ({ ctx, params }) =>
  getReport(ctx, String(params.code)),
);
