import { getPublicProcedure } from '@/lib/procedures/get-public-procedure';
import { withApi } from '@/lib/web/with-api';

/** GET /api/v1/procedures/{code}: papers, fee, deadline, forms, and what of it is not verified yet. */
export const GET = withApi({ auth: 'public' }, ({ ctx, params }) =>
  getPublicProcedure(String(params.code), ctx.now),
);
