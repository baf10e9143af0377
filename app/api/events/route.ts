import { z } from 'zod';
import { shutdownSignal } from '@/lib/jobs/shutdown';
import { eventStream } from '@/lib/live/event-stream';
import { recheckRequest } from '@/lib/live/recheck-request';
import { withApi } from '@/lib/web/with-api';

export const dynamic = 'force-dynamic';

const Query = z.object({
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

/** Server-sent events about the reports within the person's reach. `Last-Event-ID` or `?after=` replays five minutes. */
export const GET = withApi({ auth: 'person', touch: false, query: Query }, async (input) => {
  const last = input.request.headers.get('last-event-id');
  const after = last && /^\d{1,18}$/.test(last) ? last : (input.query.after ?? null);
  // An open stream would keep the server from stopping.
  const signal = AbortSignal.any([input.request.signal, shutdownSignal()]);
  const stream = eventStream({
    actor: input.ctx.actor,
    after,
    signal,
    recheck: recheckRequest(input.request),
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
});
