import 'server-only';
import pg from 'pg';
import { env } from '@/lib/config/env';

export type OutboxListener = { ready: Promise<void>; stop: () => Promise<void> };
type Handlers = { onIds: (ids: string[]) => Promise<void>; onReady: () => Promise<void> };

/** Announcements within this time are read from the table together. */
const gatherFor = 20;

/**
 * One connection of its own that hears of every committed outbox message (`pg_notify('office', id)`), for the whole
 * process. Lost, it comes back by itself, waiting longer each time up to 15 s. It needs a direct or session-pooled connection.
 */
export function listenForOutbox(handlers: Handlers): OutboxListener {
  let client: pg.Client | null = null;
  let failures = 0;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  let gathered: string[] = [];
  let gathering: NodeJS.Timeout | undefined;
  /** One reading after the other: on a busy server a later one could otherwise be told first. */
  let telling = Promise.resolve();
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => (markReady = resolve));

  const report = (error: unknown) =>
    console.error('live events:', error instanceof Error ? error.message : error);
  const flush = () => {
    gathering = undefined;
    const ids = gathered;
    gathered = [];
    telling = telling.then(() => handlers.onIds(ids)).catch(report);
  };

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: env().DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client = fresh;
    let lost = false;
    const lose = (error?: unknown) => {
      if (lost || stopped) return;
      lost = true;
      if (error) report(error);
      void fresh.end().catch(() => {});
      failures += 1;
      retry = setTimeout(() => void connect(), Math.min(250 * 2 ** failures, 15_000));
    };
    fresh.on('error', lose);
    fresh.on('end', () => lose());
    fresh.on('notification', ({ payload }) => {
      if (!payload || !/^\d+$/.test(payload)) return;
      gathered.push(payload);
      gathering ??= setTimeout(flush, gatherFor);
    });
    try {
      await fresh.connect();
      await fresh.query('LISTEN office');
      failures = 0;
      await handlers.onReady();
      markReady();
    } catch (error) {
      lose(error);
    }
  }
  void connect();
  return {
    ready,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      clearTimeout(gathering);
      await client?.end().catch(() => {});
    },
  };
}
