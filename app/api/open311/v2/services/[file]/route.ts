import { answerDefinition } from '@/lib/intake/open311/answer';
import { renderOpen311Error } from '@/lib/intake/open311/respond';
import { withApi } from '@/lib/web/with-api';

export const GET = withApi({ auth: 'public', renderError: renderOpen311Error }, ({ ctx, params, request }) =>
  answerDefinition({ ctx, file: String(params.file), request }),
);
