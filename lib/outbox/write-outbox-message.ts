import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Prisma } from '@/lib/db/generated/client';

/**
 * Leaves word for the world in the verb's transaction; it is announced when that commits, and never otherwise.
 * @param topic `report.created`, `report.changed`, …
 * @param subjectId id of the record that listeners must reach to be told
 */
export async function writeOutboxMessage(
  tx: Tx,
  topic: string,
  subjectId: number,
  payload: Prisma.InputJsonValue,
): Promise<void> {
  await tx.outboxMessage.create({ data: { topic, subjectId, payload }, select: { id: true } });
}
