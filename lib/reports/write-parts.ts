import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorPersonId } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { rowsIn, type Tx } from '@/lib/db/transaction';
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
    await tx.assignment.update({
      where: { id },
      data: { assigneeId, version: { increment: 1 } },
      select: { id: true },
    });
  }
  if (change.added.length === 0) return;
  const rows = change.added.map((part) => ({ ...part, dueAt: dueAt(part) }));
  await rowsIn(
    tx,
    sql`
    INSERT INTO assignment (report_id, department_id, part, assignee_id, due_at, assigned_by_id, assigned_at)
    SELECT ${reportId}::int, n."departmentId", n.part, n."assigneeId", n."dueAt", ${actorPersonId(ctx)}::int, ${ctx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS n ("departmentId" int, part text, "assigneeId" int, "dueAt" timestamptz)`,
  );
}
