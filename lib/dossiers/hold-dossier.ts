import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';

/**
 * Holds a dossier within reach against other writers until the transaction ends. A statement of its own: what the next
 * one reads, also of the rows that hang on the dossier, is what the writer before left.
 */
export async function holdDossier(tx: Tx, actor: Actor, code: string): Promise<void> {
  await tx.$queryRaw(
    sql`SELECT r.id FROM dossier r WHERE r.code = ${code} AND ${reachWhere(actor, 'dossier.read')} FOR NO KEY UPDATE`,
  );
}
