import { getHealth } from '@/lib/health/get-health';
import { withApi } from '@/lib/web/with-api';

/** 200 when everything works, 503 naming the part that does not. Open to all: it says nothing about anybody. */
export const GET = withApi({ auth: 'public' }, async () => {
  const health = await getHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
});
