import { answerTrack, renderTrackError } from '@/lib/intake/track/answer-track';
import { withApi } from '@/lib/web/with-api';

export const POST = withApi({ auth: 'public', renderError: renderTrackError }, ({ ctx, request }) =>
  answerTrack(ctx, request),
);

/** Whoever opens the form's address itself is led to the page. */
export const GET = withApi(
  { auth: 'public' },
  async () => new Response(null, { status: 303, headers: { location: '/track' } }),
);
