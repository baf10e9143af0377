import 'server-only';
import { row, sql } from '@/lib/db/sql';

/** The bell says "99+" from here on: nobody counts further. */
const mostCounted = 100;

/** How many notices that person has not read, at most a hundred. Whoever asks is that person. */
export async function countUnreadNotices(personId: number): Promise<number> {
  const counted = await row<{ n: number }>(sql`
    SELECT count(*)::int AS n FROM (SELECT FROM notice n
      WHERE n.person_id = ${personId}::int AND (n.read_at IS NOT NULL) = false LIMIT ${mostCounted}) AS unread`);
  return counted?.n ?? 0;
}
