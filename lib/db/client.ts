import 'server-only';
import pg from 'pg';
import { env } from '@/lib/config/env';
import { PrismaClient } from './generated/client';
import { statementName } from './statement-name';
import { HoldingAdapter } from './transaction-connection';

/** One pool and one Prisma client per process; kept on globalThis because development reloads modules. */
const holder = globalThis as typeof globalThis & { congVuDb?: { pool: pg.Pool; prisma: PrismaClient } };

function connect() {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
  });
  pool.on('error', (error) => console.error('database connection lost:', error.message));
  // Prisma asks for names inside transactions only; a look-up outside is planned every time.
  const adapter = new HoldingAdapter(pool, { statementNameGenerator: ({ sql }) => statementName(sql) ?? '' });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

/** The Prisma client: for verbs and for questions that are not lists. */
export function db(): PrismaClient {
  return (holder.congVuDb ??= connect()).prisma;
}

/** The same connections without Prisma: for the lists and figures, whose SQL we write ourselves. */
export function pool(): pg.Pool {
  return (holder.congVuDb ??= connect()).pool;
}
