import 'server-only';
import { pool } from '@/lib/db/client';

/** Highest ids already folded. They only save work: a row below them that commits late waits for the full fold. */
export type Folded = { tally: bigint; daily: bigint };
export const nothingFolded: Folded = { tally: 0n, daily: 0n };

/** Any number will do, as long as every process takes the same one. */
const lockKey = 720_001;

/**
 * Sums the signed rows of report_tally and report_daily whose group changed since the last fold. A statement deletes
 * what its own snapshot sees and inserts the sum, so that rows committed meanwhile stay, and readers see the same totals
 * before and after. Answers null when another process is folding.
 */
export async function foldTallies(since: Folded): Promise<Folded | null> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const lock = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
      lockKey,
    ]);
    if (!lock.rows[0]?.mine) {
      await client.query('ROLLBACK');
      return null;
    }
    const tally = await client.query<{ folded: string }>(foldTally, [since.tally]);
    const daily = await client.query<{ folded: string }>(foldDaily, [since.daily]);
    await client.query('COMMIT');
    return { tally: BigInt(tally.rows[0]?.folded ?? 0), daily: BigInt(daily.rows[0]?.folded ?? 0) };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

const foldTally = `
  WITH touched AS (
    SELECT DISTINCT state, department_id, is_private FROM report_tally WHERE id > $1),
  crowded AS (
    SELECT k.state, k.department_id, k.is_private FROM touched k JOIN report_tally t
      ON t.state = k.state AND t.is_private = k.is_private
      AND (t.department_id = k.department_id OR (t.department_id IS NULL AND k.department_id IS NULL))
    GROUP BY 1, 2, 3 HAVING count(*) > 1 OR sum(t.count) = 0),
  taken AS (
    DELETE FROM report_tally t USING crowded k
    WHERE t.state = k.state AND t.is_private = k.is_private
      AND (t.department_id = k.department_id OR (t.department_id IS NULL AND k.department_id IS NULL))
    RETURNING t.state, t.department_id, t.is_private, t.count),
  summed AS (
    INSERT INTO report_tally (state, department_id, is_private, count)
    SELECT state, department_id, is_private, sum(count) FROM taken GROUP BY 1, 2, 3 HAVING sum(count) <> 0
    RETURNING id)
  SELECT greatest($1::bigint, (SELECT max(id) FROM summed), (SELECT max(id) FROM report_tally)) AS folded`;

const foldDaily = `
  WITH touched AS (
    SELECT DISTINCT day, department_id, category_id, is_private FROM report_daily WHERE id > $1),
  crowded AS (
    SELECT k.day, k.department_id, k.category_id, k.is_private FROM touched k JOIN report_daily t
      ON t.day = k.day AND t.category_id = k.category_id AND t.is_private = k.is_private
      AND (t.department_id = k.department_id OR (t.department_id IS NULL AND k.department_id IS NULL))
    GROUP BY 1, 2, 3, 4
    HAVING count(*) > 1 OR (sum(t.received) = 0 AND sum(t.closed) = 0 AND sum(t.closed_late) = 0)),
  taken AS (
    DELETE FROM report_daily t USING crowded k
    WHERE t.day = k.day AND t.category_id = k.category_id AND t.is_private = k.is_private
      AND (t.department_id = k.department_id OR (t.department_id IS NULL AND k.department_id IS NULL))
    RETURNING t.day, t.department_id, t.category_id, t.is_private, t.received, t.closed, t.closed_late),
  summed AS (
    INSERT INTO report_daily (day, department_id, category_id, is_private, received, closed, closed_late)
    SELECT day, department_id, category_id, is_private, sum(received), sum(closed), sum(closed_late)
    FROM taken GROUP BY 1, 2, 3, 4 HAVING sum(received) <> 0 OR sum(closed) <> 0 OR sum(closed_late) <> 0
    RETURNING id)
  SELECT greatest($1::bigint, (SELECT max(id) FROM summed), (SELECT max(id) FROM report_daily)) AS folded`;
