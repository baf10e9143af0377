import { answerCitizenMessage } from '@/lib/intake/citizen/answer-citizen';
import { withApi } from '@/lib/web/with-api';

export const POST = withApi({ auth: 'public' }, ({ ctx, request, params }) =>
  answerCitizenMessage(ctx, request, String(params.code)),
);
