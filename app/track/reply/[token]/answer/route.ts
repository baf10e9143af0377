import { answerReply, renderMessageError } from '@/lib/intake/track/answer-message';
import { withApi } from '@/lib/web/with-api';

export const POST = withApi({ auth: 'public', renderError: renderMessageError }, ({ ctx, request, params }) =>
  answerReply(ctx, request, String(params.token)),
);
