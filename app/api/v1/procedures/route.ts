import { listPublicProcedures } from '@/lib/procedures/list-procedures';
import { parseProcedureListParams } from '@/lib/procedures/procedure-list-params';
import { withApi } from '@/lib/web/with-api';

/** GET /api/v1/procedures?q=khai+sinh: the procedures in force, 50 a page, for citizen apps. */
export const GET = withApi({ auth: 'public' }, ({ ctx, request }) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return listPublicProcedures(parseProcedureListParams(asked), ctx.now);
});
