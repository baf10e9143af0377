import { exportRegister, printRegister } from '@/lib/dossiers/paper/register/export-register';
import { RegisterQuery } from '@/lib/dossiers/paper/register/register-schema';
import { respondFile } from '@/lib/files/answer-file';
import { csvResponse } from '@/lib/web/csv-response';
import { withApi } from '@/lib/web/with-api';

/** The register of one agency (form 07): as PDF, or as CSV without a limit. */
export const GET = withApi(
  { auth: 'person', permission: 'dossier.export', query: RegisterQuery },
  async ({ ctx, query }) => {
    const name = `register-${query.agencyId}-${query.from}-${query.to}`;
    if (query.format === 'csv') return csvResponse(await exportRegister(ctx, query), name, ctx.now);
    return respondFile(await printRegister(ctx, query), `${name}.pdf`, 'application/pdf', 'no-store');
  },
);
