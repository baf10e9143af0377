import 'server-only';
import { sql, type Sql } from '@/lib/db/sql';

/** What is listed: a table under the alias `r`. */
export type ListTable = { table: Sql };

/** One order of a list, forwards and read from the end, with the id as tie-breaker. */
export type Order = { key: Sql; forward: Sql; backward: Sql };

/** What a list is made of: its table, the columns that are read, and the closed map of its orders. */
export type ListKit<Sort extends string> = ListTable & {
  columns: Sql;
  /** Each has an index that gives it without sorting. */
  orders: Record<Sort, Order>;
  defaultSort: Sort;
};

/** Both directions of an order by a column that every row has. */
export function ordersBy(key: Sql): { up: Order; down: Order } {
  const [up, down] = [sql`${key}, r.id`, sql`${key} DESC, r.id DESC`];
  return { up: { key, forward: up, backward: down }, down: { key, forward: down, backward: up } };
}

/** The same for a date that some rows lack (paused, not received): they come last in both directions. */
export function ordersByDate(key: Sql): { up: Order; down: Order } {
  return {
    up: {
      key,
      forward: sql`${key} NULLS LAST, r.id`,
      backward: sql`${key} DESC NULLS FIRST, r.id DESC`,
    },
    down: {
      key,
      forward: sql`${key} DESC NULLS LAST, r.id DESC`,
      backward: sql`${key} NULLS FIRST, r.id`,
    },
  };
}

/** The same for a code, which no two rows share. */
export function ordersByCode(key: Sql): { up: Order; down: Order } {
  const [up, down] = [sql`${key}`, sql`${key} DESC`];
  return { up: { key, forward: up, backward: down }, down: { key, forward: down, backward: up } };
}
