import { dossierList } from '@/lib/dossiers/dossier-list-params';
import { listDossiers } from '@/lib/dossiers/list-dossiers';
import { withApi } from '@/lib/web/with-api';

/** The same question asked by an open list when something changed, not by the person: it must not keep a session awake. */
export const GET = withApi(
  { auth: 'person', permission: 'dossier.read', touch: false },
  async ({ ctx, request }) => {
    const { params } = dossierList.parse(new URL(request.url).searchParams);
    return listDossiers(ctx, params);
  },
);
