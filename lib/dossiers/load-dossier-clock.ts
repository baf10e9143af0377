import 'server-only';
import type { ClockInputs } from '@/lib/deadlines/clock';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { termOf } from '@/lib/deadlines/term';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';

type Row = {
  unit: string | null;
  value: number | null;
  cutOff: number | null;
  pauses: { from: string; to: string | null; reason: string }[];
  extensions: { at: string; until: string; reason: string }[];
};

/**
 * Everything that the appointment of a dossier depends on: receipt, the term of the version it was received under, the
 * calendar of the agency that received it, times of waiting for the applicant, extensions.
 */
export async function loadDossierClock(
  tx: Tx,
  dossier: { id: number; receivedAtId: number },
  receivedAt: Date,
): Promise<ClockInputs> {
  const [found] = await tx.$queryRaw<Row[]>(sql`
    SELECT v.deadline_unit AS unit, v.deadline_value AS value, v.cut_off AS "cutOff",
      (SELECT coalesce(json_agg(json_build_object('from', p.started_at, 'to', p.ended_at, 'reason', p.reason) ORDER BY p.id), '[]')
        FROM deadline_pause p WHERE p.dossier_id = d.id) AS pauses,
      (SELECT coalesce(json_agg(json_build_object('at', e.created_at, 'until', e.to_due_at, 'reason', e.reason) ORDER BY e.id), '[]')
        FROM deadline_extension e WHERE e.dossier_id = d.id AND e.approved_by_id IS NOT NULL) AS extensions
    FROM dossier d JOIN procedure_version v ON v.id = d.procedure_version_id WHERE d.id = ${dossier.id}::int`);
  if (!found?.unit) throw new AppError('refused', 'procedure_deadline_unknown');
  return {
    startedAt: receivedAt,
    term: termOf(found.unit, found.value, found.cutOff),
    calendar: await loadCalendar(dossier.receivedAtId),
    pauses: found.pauses.map(({ from, to, reason }) => ({
      from: new Date(from),
      to: to === null ? null : new Date(to),
      reason,
    })),
    extensions: found.extensions.map(({ at, until, reason }) => ({
      at: new Date(at),
      until: new Date(until),
      reason,
    })),
  };
}
