import { dossierList } from '@/lib/dossiers/dossier-list-params';
import { exportDossiers } from '@/lib/dossiers/export-dossiers';
import { csvResponse, languageOf } from '@/lib/web/csv-response';
import { withApi } from '@/lib/web/with-api';

/** Everything that the filter finds, as CSV, streamed. */
export const GET = withApi({ auth: 'person', permission: 'dossier.export' }, async ({ ctx, request }) => {
  const { params } = dossierList.parse(new URL(request.url).searchParams);
  return csvResponse(await exportDossiers(ctx, params, await languageOf(request)), 'dossiers', ctx.now);
});
