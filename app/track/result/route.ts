import { answerTrackResult, renderResultError } from '@/lib/intake/track/answer-result';
import { withApi } from '@/lib/web/with-api';

/** The electronic result of the dossier that is shown on /track, as PDF. */
export const GET = withApi({ auth: 'public', renderError: renderResultError }, ({ ctx, request }) =>
  answerTrackResult(ctx, request),
);
