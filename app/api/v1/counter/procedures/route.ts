import { z } from 'zod';
import { searchProcedures } from '@/lib/procedures/search-procedures';
import { withApi } from '@/lib/web/with-api';

/** What the counter finds by a few words, with or without marks. Typing is not the person's own action for the idle lock. */
export const GET = withApi(
  {
    auth: 'person',
    permission: 'dossier.receive',
    touch: false,
    query: z.object({ q: z.string().max(200).default('') }),
  },
  async ({ ctx, query }) => ({ rows: await searchProcedures(query.q, ctx.now) }),
);
