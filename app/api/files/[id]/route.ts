import { answerFile, FileQuery } from '@/lib/files/answer-file';
import { withApi } from '@/lib/web/with-api';

export const GET = withApi(
  { auth: 'person', permission: 'report.read', touch: false, query: FileQuery },
  ({ ctx, params, query }) => answerFile(ctx, String(params.id), query),
);
