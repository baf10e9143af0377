import { addDossierFiles } from '@/lib/dossiers/add-dossier-files';
import { readForm } from '@/lib/intake/read-form';
import { withApi } from '@/lib/web/with-api';

/** POST /api/v1/dossiers/{code}/files, multipart: scans under `document.{id}` or `extra`, the result under `result`. Answers 201. */
export const POST = withApi(
  { auth: 'person', permission: 'dossier.process' },
  async ({ ctx, params, request }) => {
    const { files } = await readForm(request);
    return Response.json(await addDossierFiles(ctx, { code: String(params.code) }, files), { status: 201 });
  },
);
