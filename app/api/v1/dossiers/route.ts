import { answerRegisterDossier } from '@/lib/dossiers/answer-register-dossier';
import { dossierList } from '@/lib/dossiers/dossier-list-params';
import { listDossiers } from '@/lib/dossiers/list-dossiers';
import { withApi } from '@/lib/web/with-api';

/** The grid's question over HTTP: the same parameters as the page's URL, within the grants of the bearer. */
export const GET = withApi({ auth: 'person', permission: 'dossier.read' }, async ({ ctx, request }) => {
  const { params, ignored } = dossierList.parse(new URL(request.url).searchParams);
  return { ...(await listDossiers(ctx, params)), ignored };
});

/** A dossier of a citizen app (header `X-Api-Key`): JSON, or multipart with the JSON in the part `dossier` and its papers in others. */
export const POST = withApi({ auth: 'public' }, ({ ctx, request }) => answerRegisterDossier(ctx, request));
