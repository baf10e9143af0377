import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';

/** The connection that a transaction runs on, for as long as it runs. */
export type Held = { connection: pg.ClientBase | null };

/**
 * Kept on globalThis because the server's bundles each have their own copy of this module: one makes the adapter, any
 * may open the transaction.
 */
const holder = globalThis as typeof globalThis & { congVuHeld?: AsyncLocalStorage<Held> };
export const held = (holder.congVuHeld ??= new AsyncLocalStorage<Held>());

/**
 * Prisma's adapter, telling which connection a transaction got. Our own SQL runs on it directly (`rowsIn`): through
 * Prisma each statement costs a third of a millisecond more, and a verb has ten.
 */
export class HoldingAdapter extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const start: SqlDriverAdapter['startTransaction'] = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => {
      const transaction = await start(level);
      const mine = held.getStore();
      if (!mine) return transaction;
      mine.connection = (transaction as unknown as { client: pg.ClientBase }).client;
      const run = transaction.executeRaw.bind(transaction);
      transaction.executeRaw = (query) => {
        // From here on the connection is no longer the transaction's, also when Prisma ends it for taking too long.
        if (query.sql === 'COMMIT' || query.sql === 'ROLLBACK') mine.connection = null;
        return run(query);
      };
      return transaction;
    };
    return adapter;
  }
}
