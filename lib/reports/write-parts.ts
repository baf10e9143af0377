import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorPersonId } from '@/lib/audit/write-audit-entry';
import type { Tx } from '@/lib/db/transaction';
import type { NewPart, PartsChange } from './decide-parts';
import { endParts } from './end-parts';

/** Ends, completes and begins assignments as decided. Ended ones first: a report has one live lead. */
export async function writeParts(
  tx: Tx,
  ctx: Context,
  reportId: number,
  change: PartsChange,
  dueAt: (part: NewPart) => Date | null,
  reason?: string,
): Promise<void> {
  await endParts(tx, change.handedOn, { state: 'transferred', at: ctx.now, reason });
  await endParts(tx, change.cancelled, { state: 'cancelled', at: ctx.now, reason });
  if (change.named) {
    const { id, assigneeId } = change.named;
    await tx.assignment.update({ where: { id }, data: { assigneeId, version: { increment: 1 } }, select: { id: true } });
  }
  if (change.added.length === 0) return;
  const facts = { reportId, assignedById: actorPersonId(ctx), assignedAt: ctx.now };
  await tx.assignment.createMany({ data: change.added.map((part) => ({ ...facts, ...part, dueAt: dueAt(part) })) });
}
