import { answerCitizenReport } from '@/lib/intake/citizen/answer-citizen';
import { withApi } from '@/lib/web/with-api';

export const GET = withApi({ auth: 'public' }, ({ ctx, request, params }) =>
  answerCitizenReport(ctx, request, String(params.code)),
);
