import { readForm } from '@/lib/intake/read-form';
import { addResultPhotos } from '@/lib/reports/add-result-photos';
import { withApi } from '@/lib/web/with-api';

/** POST /api/v1/reports/{code}/photos, multipart: photos of what was done, under any name of part. Answers 201. */
export const POST = withApi(
  { auth: 'person', permission: 'report.submit' },
  async ({ ctx, params, request }) => {
    const { files } = await readForm(request);
    return Response.json(await addResultPhotos(ctx, { code: String(params.code) }, files), { status: 201 });
  },
);
