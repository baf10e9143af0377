import { FindApplicant, findApplicant } from '@/lib/dossiers/find-applicant';
import { withApi } from '@/lib/web/with-api';

/** Who is known by this number. POST, because a number of a person must not stand in an address or a log. */
export const POST = withApi(
  { auth: 'person', permission: 'dossier.receive', body: FindApplicant },
  async ({ ctx, body }) => ({ applicant: await findApplicant(ctx, body) }),
);
