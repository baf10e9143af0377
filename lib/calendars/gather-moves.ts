import { setImmediate } from 'node:timers/promises';

const pieces = 250;

/** What each row comes to, as far as it comes to anything. Tens of thousands of rows leave room for other requests in between. */
export async function gatherMoves<Row, Moves>(
  rows: readonly Row[],
  movesOf: (row: Row) => Moves | null,
): Promise<Moves[]> {
  const gathered: Moves[] = [];
  for (let start = 0; start < rows.length; start += pieces) {
    if (start > 0) await setImmediate();
    for (const row of rows.slice(start, start + pieces)) {
      const moves = movesOf(row);
      if (moves) gathered.push(moves);
    }
  }
  return gathered;
}
