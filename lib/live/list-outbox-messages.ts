import 'server-only';
import { rows, sql } from '@/lib/db/sql';

export type OutboxRow = { id: string; topic: string; payload: unknown };

/** Messages by id, or the ones after an id that are not older than five minutes; in the order of their ids. */
export function listOutboxMessages(
  which: { ids: readonly string[] } | { after: bigint },
): Promise<OutboxRow[]> {
  const condition =
    'ids' in which
      ? sql`id = ANY(${[...which.ids]}::bigint[])`
      : sql`id > ${which.after.toString()}::bigint AND created_at > now() - interval '5 minutes'`;
  return rows<OutboxRow>(
    sql`SELECT id::text, topic, payload FROM outbox_message WHERE ${condition} ORDER BY outbox_message.id LIMIT 2000`,
  );
}
