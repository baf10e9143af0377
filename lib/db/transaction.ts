import 'server-only';
import type { Prisma } from './generated/client';
import { db } from './client';
import { rows, type Sql } from './sql';

/** What a verb works on inside its transaction. */
export type Tx = Prisma.TransactionClient;

/** Runs the work in one transaction: all of it is written, or nothing. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: 15_000, maxWait: 10_000 });
}

/**
 * Runs the statement inside the transaction when there is one: a verb that read over a second connection could wait for
 * one while every other verb does the same.
 */
export function rowsIn<Row extends object>(tx: Tx | undefined, statement: Sql): Promise<Row[]> {
  return tx ? tx.$queryRaw<Row[]>(statement) : rows<Row>(statement);
}
