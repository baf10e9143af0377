import 'server-only';
import { name, sql } from './sql';
import type { Tx } from './transaction';

/**
 * Holds a row against other writers until the transaction ends: what is read next is what stands, also for the one of
 * two writers who has to be told what the other made of it.
 * @param table out of this closed list
 */
export async function lockRow(
  tx: Tx,
  table: 'category' | 'department' | 'local_state' | 'person' | 'procedure' | 'role' | 'sla_profile',
  id: number,
): Promise<void> {
  await tx.$queryRaw(sql`SELECT 1 FROM ${name(table)} WHERE id = ${id}::int FOR NO KEY UPDATE`);
}
