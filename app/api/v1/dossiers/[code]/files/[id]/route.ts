import { openDossierFile } from '@/lib/dossiers/open-dossier-file';
import { FormQuery } from '@/lib/dossiers/paper/answer-form';
import { withApi } from '@/lib/web/with-api';

/** A scan or the result of a dossier: the plain address leads to a link that is good for five minutes. */
export const GET = withApi(
  { auth: 'person', permission: 'dossier.reveal_contact', query: FormQuery },
  ({ ctx, params, query }) => openDossierFile(ctx, String(params.code), String(params.id), query),
);
