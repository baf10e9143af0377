import { dossierList } from '@/lib/dossiers/dossier-list-params';
import { selectDossiers } from '@/lib/dossiers/list-dossiers';
import { readExactly } from '@/lib/lists/read-exactly';
import { withApi } from '@/lib/web/with-api';

/** Codes and versions of everything that the list finds, in its order, at most a thousand: what `bulk` is told to change. */
export const GET = withApi({ auth: 'person', permission: 'dossier.read' }, async ({ ctx, request }) =>
  selectDossiers(ctx, readExactly(dossierList, new URL(request.url).searchParams)),
);
