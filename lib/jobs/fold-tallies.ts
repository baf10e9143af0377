import 'server-only';
import { pool } from '@/lib/db/client';

/** A table of signed rows: the facts that make a group, and the numbers that are summed. */
type Tally = { keys: readonly string[]; nullable?: readonly string[]; sums: readonly string[] };

const tallies = {
  report_tally: { keys: ['state', 'is_private'], nullable: ['department_id'], sums: ['count'] },
  report_due_tally: { keys: ['day'], sums: ['count'] },
  report_daily: {
    keys: ['day', 'category_id', 'is_private'],
    nullable: ['department_id'],
    sums: ['received', 'closed', 'closed_late'],
  },
  dossier_tally: { keys: ['state', 'department_id'], sums: ['count'] },
  dossier_due_tally: { keys: ['day'], sums: ['count'] },
} as const satisfies Record<string, Tally>;

/** Highest ids already folded. They only save work: a row below them that commits late waits for the full fold. */
export type Folded = Readonly<Partial<Record<keyof typeof tallies, bigint>>>;
export const nothingFolded: Folded = {};

/** Any number will do, as long as every process takes the same one. */
const lockKey = 720_001;

/**
 * Sums the signed rows of the tallies whose group changed since the last fold. A statement deletes what its own
 * snapshot sees and inserts the sum, so that rows committed meanwhile stay, and readers see the same totals before and
 * after. Answers null when another process is folding.
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
    const done: Partial<Record<keyof typeof tallies, bigint>> = {};
    for (const table of Object.keys(tallies) as (keyof typeof tallies)[]) {
      const { rows } = await client.query<{ folded: string }>(statements[table], [since[table] ?? 0n]);
      done[table] = BigInt(rows[0]?.folded ?? 0);
    }
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** Names come from the table above and nowhere else. */
function foldStatement(table: string, { keys, nullable = [], sums }: Tally): string {
  const group = [...keys, ...nullable];
  const columns = (names: readonly string[], alias: string) =>
    names.map((name) => `${alias}.${name}`).join(', ');
  // Spelt out for keys that may be missing: IS NOT DISTINCT FROM would not use an index.
  const same = [
    ...keys.map((key) => `t.${key} = k.${key}`),
    ...nullable.map((key) => `(t.${key} = k.${key} OR (t.${key} IS NULL AND k.${key} IS NULL))`),
  ].join(' AND ');
  const total = (name: string) => `sum(${name})`;
  return `
    WITH touched AS (SELECT DISTINCT ${group.join(', ')} FROM ${table} WHERE id > $1),
    crowded AS (
      SELECT ${columns(group, 'k')} FROM touched k JOIN ${table} t ON ${same}
      GROUP BY ${columns(group, 'k')}
      HAVING count(*) > 1 OR (${sums.map((name) => `${total(`t.${name}`)} = 0`).join(' AND ')})),
    taken AS (
      DELETE FROM ${table} t USING crowded k WHERE ${same} RETURNING ${columns([...group, ...sums], 't')}),
    summed AS (
      INSERT INTO ${table} (${[...group, ...sums].join(', ')})
      SELECT ${[...group, ...sums.map(total)].join(', ')} FROM taken GROUP BY ${group.join(', ')}
      HAVING ${sums.map((name) => `${total(name)} <> 0`).join(' OR ')}
      RETURNING id)
    SELECT greatest($1::bigint, (SELECT max(id) FROM summed), (SELECT max(id) FROM ${table})) AS folded`;
}

const statements = Object.fromEntries(
  Object.entries(tallies).map(([table, tally]) => [table, foldStatement(table, tally)]),
) as Record<keyof typeof tallies, string>;
