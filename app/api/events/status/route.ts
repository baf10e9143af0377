import { withApi } from '@/lib/web/with-api';

/** Tells a page whose stream was refused whether its session still lives: an EventSource does not say why. */
export const GET = withApi({ auth: 'person', touch: false }, async ({ ctx }) => ({ personId: ctx.actor.id }));
