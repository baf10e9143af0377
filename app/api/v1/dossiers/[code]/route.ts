import { getDossier } from '@/lib/dossiers/get-dossier';
import { withApi } from '@/lib/web/with-api';

/** GET /api/v1/dossiers/{code}: one dossier as the person may see it, personal data masked. */
export const GET = withApi({ auth: 'person', permission: 'dossier.read' }, ({ ctx, params }) =>
  getDossier(ctx, String(params.code)),
);
