import { answerForm, FormQuery } from '@/lib/dossiers/paper/answer-form';
import { withApi } from '@/lib/web/with-api';

/** An issued form as PDF: the plain address leads to a link that is good for five minutes. */
export const GET = withApi(
  { auth: 'person', permission: 'dossier.reveal_contact', query: FormQuery },
  ({ ctx, params, query }) => answerForm(ctx, String(params.code), String(params.id), query),
);
