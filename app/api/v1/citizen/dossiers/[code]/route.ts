import { findOwnDossier } from '@/lib/dossiers/find-own-dossier';
import { requireApiKey } from '@/lib/intake/require-api-key';
import { withApi } from '@/lib/web/with-api';

/** GET /api/v1/citizen/dossiers/{code}: status and result of a dossier that this app sent in (header `X-Api-Key`). */
export const GET = withApi({ auth: 'public' }, async ({ ctx, request, params }) =>
  findOwnDossier(await requireApiKey(ctx, request.headers.get('x-api-key')), String(params.code)),
);
