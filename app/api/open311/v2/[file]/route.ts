import { answerList, answerPost } from '@/lib/intake/open311/answer';
import { renderOpen311Error } from '@/lib/intake/open311/respond';
import { withApi } from '@/lib/web/with-api';

export const GET = withApi({ auth: 'public', renderError: renderOpen311Error }, ({ ctx, params, request }) =>
  answerList({ ctx, file: String(params.file), request }),
);

export const POST = withApi({ auth: 'public', renderError: renderOpen311Error }, ({ ctx, params, request }) =>
  answerPost({ ctx, file: String(params.file), request }),
);
