import 'server-only';
import type { Prisma } from './generated/client';
import { db } from './client';

/** What a verb works on inside its transaction. */
export type Tx = Prisma.TransactionClient;

/** Runs the work in one transaction: all of it is written, or nothing. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: 15_000, maxWait: 10_000 });
}
