import { z } from 'zod';
import { issueForm } from '@/lib/dossiers/paper/issue-form';
import { IssueForm } from '@/lib/dossiers/paper/issue-form-schema';
import { withApi } from '@/lib/web/with-api';

/** POST /api/v1/dossiers/{code}/forms: issues a paper, e.g. `{"kind": "routing_slip"}`. Answers 201 with its id and number. */
export const POST = withApi(
  { auth: 'person', body: z.record(z.string(), z.unknown()) },
  async ({ ctx, params, body }) =>
    Response.json(await issueForm(ctx, IssueForm.parse({ ...body, code: String(params.code) })), {
      status: 201,
    }),
);
