import 'server-only';
import type { Context } from '@/lib/access/actor';
import { writeDueMoves } from '@/lib/cases/write-due-moves';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import type { ReportMoves } from './find-report-moves';

const columns = ['accept_due_at', 'next_update_due_at', 'due_at', 'publish_due_at'] as const;

/** Writes the dates of reports and of their assignments that moved; the reports are locked. @param note why, for the history */
export async function applyReportMoves(
  tx: Tx,
  ctx: Context,
  reports: readonly ReportMoves[],
  note: string,
): Promise<void> {
  const cases = reports.map(({ id, version, dates, moves }) => {
    const answer = moves.find((move) => move.clock === 'resolve');
    return {
      id,
      version,
      dates: {
        accept_due_at: dates.acceptDueAt,
        next_update_due_at: dates.nextUpdateDueAt,
        due_at: dates.dueAt,
        publish_due_at: dates.publishDueAt,
      },
      touchesPublic: answer !== undefined,
      event: {
        fields: answer ? ['dueAt'] : [],
        note,
        data: answer ? { from: answer.from.toISOString(), to: answer.to.toISOString() } : {},
      },
    };
  });
  await writeDueMoves(tx, ctx, 'report', columns, cases);
  const parts = reports.flatMap((report) => report.parts);
  if (parts.length === 0) return;
  await tx.$executeRaw(sql`
    UPDATE assignment a SET due_at = n."dueAt"
    FROM jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) AS n (id int, "dueAt" timestamptz)
    WHERE a.id = n.id AND a.ended_at IS NULL`);
}
