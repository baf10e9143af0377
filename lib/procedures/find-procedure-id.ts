import 'server-only';
import { row, sql } from '@/lib/db/sql';

/** The procedure with this national code, or code of our own; null: there is none. */
export async function findProcedureId(code: string): Promise<number | null> {
  const found = await row<{ id: number }>(
    sql`SELECT id FROM procedure WHERE national_code = ${code} OR code = ${code} ORDER BY id LIMIT 1`,
  );
  return found?.id ?? null;
}
