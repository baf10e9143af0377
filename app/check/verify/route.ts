import { answerCheck, renderCheckError } from '@/lib/dossiers/paper/check/answer-check';
import { withApi } from '@/lib/web/with-api';

export const POST = withApi({ auth: 'public', renderError: renderCheckError }, ({ ctx, request }) =>
  answerCheck(ctx, request),
);

/** Whoever opens the form's address itself is led to the page. */
export const GET = withApi(
  { auth: 'public' },
  async () => new Response(null, { status: 303, headers: { location: '/check' } }),
);
