import { answerPublicFile, PublicFileQuery } from '@/lib/files/answer-file';
import { withApi } from '@/lib/web/with-api';

export const GET = withApi({ auth: 'public', query: PublicFileQuery }, ({ params, query }) =>
  answerPublicFile(String(params.id), query),
);
