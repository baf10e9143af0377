import { countUnreadNotices } from '@/lib/notices/count-unread-notices';
import { withApi } from '@/lib/web/with-api';

/** What the bell asks when something was told: not the person's own doing, so it keeps no session awake. */
export const GET = withApi({ auth: 'person', touch: false }, async ({ ctx }) => ({
  unread: await countUnreadNotices(ctx.actor.id),
}));
