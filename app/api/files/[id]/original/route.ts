import { answerOriginal, FileQuery } from '@/lib/files/answer-file';
import { withApi } from '@/lib/web/with-api';

export const GET = withApi(
  { auth: 'person', permission: 'report.open_original', query: FileQuery },
  ({ ctx, params, query }) => answerOriginal(ctx, String(params.id), query),
);
