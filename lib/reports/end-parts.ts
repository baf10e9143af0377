import 'server-only';
import type { Tx } from '@/lib/db/transaction';

export type EndedPart = {
  state: 'done' | 'returned' | 'transferred' | 'cancelled';
  reason?: string;
  at: Date;
};

/** Ends these assignments; they stay as history. */
export async function endParts(tx: Tx, ids: readonly number[], end: EndedPart): Promise<void> {
  if (ids.length === 0) return;
  await tx.assignment.updateMany({
    where: { id: { in: [...ids] }, endedAt: null },
    data: { state: end.state, endedAt: end.at, endReason: end.reason ?? null, version: { increment: 1 } },
  });
}

/** Ends the pause that is running, if there is one; nobody has to answer its question any more. */
export async function endPause(tx: Tx, reportId: number, at: Date): Promise<void> {
  await tx.deadlinePause.updateMany({ where: { reportId, endedAt: null }, data: { endedAt: at } });
  await tx.replyLink.updateMany({ where: { closedAt: null, message: { reportId } }, data: { closedAt: at } });
}
