import 'server-only';
import type { Prisma } from './generated/client';
import { db } from './client';
import { preparedQuery, rows, type Sql } from './sql';
import { held, type Held } from './transaction-connection';

/** What a verb works on inside its transaction. */
export type Tx = Prisma.TransactionClient;

const connections = new WeakMap<Tx, Held>();

/**
 * Runs the work in one transaction: all of it is written, or nothing.
 * @param timeout milliseconds; longer only for work on many records at once
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>, timeout = 15_000): Promise<T> {
  const mine: Held = { connection: null };
  return held.run(mine, () =>
    db().$transaction(
      (tx) => {
        connections.set(tx, mine);
        return work(tx);
      },
      { timeout, maxWait: 10_000 },
    ),
  );
}

/**
 * Runs the statement inside the transaction when there is one: a verb that read over a second connection could wait for
 * one while every other verb does the same. The transaction's own connection prepares it and runs it, without Prisma in
 * between; after the end of the transaction Prisma refuses it.
 */
export async function rowsIn<Row extends object>(tx: Tx | undefined, statement: Sql): Promise<Row[]> {
  if (!tx) return rows<Row>(statement);
  const connection = connections.get(tx)?.connection;
  if (!connection) return tx.$queryRaw<Row[]>(statement);
  return (await connection.query<Row>(preparedQuery(statement))).rows;
}
