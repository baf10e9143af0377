import { CaseFileQuery, printCaseFile } from '@/lib/dossiers/paper/case-file/print-case-file';
import { respondFile } from '@/lib/files/answer-file';
import { withApi } from '@/lib/web/with-api';

/** Everything of one dossier as one PDF with an index. */
export const GET = withApi(
  { auth: 'person', permission: 'dossier.reveal_contact', query: CaseFileQuery },
  async ({ ctx, params, query }) => {
    const code = String(params.code);
    return respondFile(await printCaseFile(ctx, code, query), `${code}.pdf`, 'application/pdf', 'no-store');
  },
);
