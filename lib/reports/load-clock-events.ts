import 'server-only';
import { sql, type Sql } from '@/lib/db/sql';
import { rowsIn, type Tx } from '@/lib/db/transaction';
import type { ClockEvents } from './report-clocks';

/** What `clockEventColumns` answers of a report. */
export type ClockEventRow = {
  pauses: { from: string; to: string | null; reason: string }[] | null;
  transfers: { at: string; to: string; departmentId: number }[] | null;
  extensions: { at: string; until: string; reason: string }[] | null;
};

/** The pauses, hand-overs and granted extensions of a report `r`, each in order. */
export const clockEventColumns: Sql = sql`
  (SELECT json_agg(json_build_object('from', p.started_at, 'to', p.ended_at, 'reason', p.reason) ORDER BY p.id)
    FROM deadline_pause p WHERE p.report_id = r.id) AS pauses,
  (SELECT json_agg(json_build_object('at', a.assigned_at, 'to', d.name, 'departmentId', d.id) ORDER BY a.id)
    FROM assignment a JOIN department d ON d.id = a.department_id
    WHERE a.report_id = r.id AND a.part = 'lead' AND EXISTS (SELECT FROM assignment b
      WHERE b.report_id = a.report_id AND b.part = 'lead' AND b.state = 'transferred' AND b.ended_at = a.assigned_at)) AS transfers,
  (SELECT json_agg(json_build_object('at', coalesce(e.decided_at, e.created_at), 'until', e.to_due_at, 'reason', e.reason) ORDER BY e.id)
    FROM deadline_extension e WHERE e.report_id = r.id AND e.state = 'approved') AS extensions`;

export function clockEventsOf(row: ClockEventRow | undefined): ClockEvents {
  return {
    pauses: (row?.pauses ?? []).map(({ from, to, reason }) => ({
      from: new Date(from),
      to: to === null ? null : new Date(to),
      reason,
    })),
    transfers: (row?.transfers ?? []).map((handOver) => ({
      ...handOver,
      at: new Date(handOver.at),
      restarts: false,
    })),
    extensions: (row?.extensions ?? []).map(({ at, until, reason }) => ({
      at: new Date(at),
      until: new Date(until),
      reason,
    })),
  };
}

/** The pauses, hand-overs and granted extensions of a report, in order. */
export async function loadClockEvents(reportId: number, tx?: Tx): Promise<ClockEvents> {
  const statement = sql`SELECT ${clockEventColumns} FROM report r WHERE r.id = ${reportId}::int`;
  const [row] = await rowsIn<ClockEventRow>(tx, statement);
  return clockEventsOf(row);
}
