import { z } from 'zod';
import { getDossierDeadline } from '@/lib/dossiers/get-dossier-deadline';
import { withApi } from '@/lib/web/with-api';

/**
 * GET /api/v1/dossiers/{code}/deadline?step=2: why the appointment, or the step at this position, is due when it is. The
 * minutes of the intervals add up to `explanation.total`.
 */
export const GET = withApi(
  {
    auth: 'person',
    permission: 'dossier.read',
    query: z.object({
      step: z.coerce.number('malformed').int('malformed').positive('malformed').max(1_000).optional(),
    }),
  },
  ({ ctx, params, query }) => getDossierDeadline(ctx, String(params.code), query.step ?? null),
);
