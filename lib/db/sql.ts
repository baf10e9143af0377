import 'server-only';
import type pg from 'pg';
import { Prisma } from './generated/client';
import { pool } from './client';
import { statementName } from './statement-name';

/** A piece of SQL with its values apart: composable, never concatenated. */
export type Sql = Prisma.Sql;
export const sql = Prisma.sql;
export const empty = Prisma.empty;
/** A column or type name out of a closed list of our own, put in as it stands: never anything from outside. */
export const name = Prisma.raw;

/** `a AND b AND c`; true when there is nothing to ask. */
export function and(parts: readonly Sql[]): Sql {
  return parts.length ? Prisma.join([...parts], ' AND ') : sql`true`;
}

/** `(a OR b OR c)`; false when there is nothing that could hold: unknown means no. */
export function or(parts: readonly Sql[]): Sql {
  return parts.length ? sql`(${Prisma.join([...parts], ' OR ')})` : sql`false`;
}

/** Pieces one after another, with commas unless another separator is given. */
export function list(parts: readonly Sql[], separator = ', '): Sql {
  return Prisma.join([...parts], separator);
}

/** Runs the statement and answers its rows. */
export async function rows<Row extends pg.QueryResultRow>(statement: Sql): Promise<Row[]> {
  const result = await pool().query<Row>(statement.text, statement.values as unknown[]);
  return result.rows;
}

/** Text and values, with the name that the text has once it is prepared. */
export function preparedQuery(statement: Sql): { name?: string; text: string; values: unknown[] } {
  const { text, values } = statement;
  return { name: statementName(text), text, values: values as unknown[] };
}

/**
 * The same for a hot statement whose text comes again and again and whose best plan does not depend on its values: a
 * look-up by key, or a walk along an index with its LIMIT written out. Planning a list costs more than running it.
 * Behind a pooler that hands out connections per transaction this needs one that keeps prepared statements (PgBouncer ≥ 1.21).
 */
export async function preparedRows<Row extends pg.QueryResultRow>(statement: Sql): Promise<Row[]> {
  return (await pool().query<Row>(preparedQuery(statement))).rows;
}

/** Runs the statement and answers its only row, or undefined. */
export async function row<Row extends pg.QueryResultRow>(statement: Sql): Promise<Row | undefined> {
  return (await rows<Row>(statement))[0];
}
