import 'server-only';
import type { PersonActor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import type { DueMove, MoveQuestion } from '@/lib/calendars/due-move';
import { gatherMoves } from '@/lib/calendars/gather-moves';
import { readClock, type ClockInputs } from '@/lib/deadlines/clock';
import { termOf } from '@/lib/deadlines/term';
import { wholeMinute } from '@/lib/deadlines/working-time';
import { empty, sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { handOverDates } from './plan-steps';

type Step = { id: number; minutes: number; dueAt: string | null; isOver: boolean };
type Row = {
  id: number;
  code: string;
  version: number;
  receivedAt: Date;
  receivedAtId: number;
  dueAt: Date;
  stepId: number | null;
  stepDueAt: Date | null;
  unit: string;
  value: number | null;
  cutOff: number | null;
  pauses: { from: string; to: string | null; reason: string }[];
  extensions: { at: string; until: string; reason: string }[];
  steps: Step[];
  isInReach: boolean;
};

/** A dossier whose appointment or steps move, with everything that is written for it. */
export type DossierMoves = {
  id: number;
  version: number;
  dueAt: Date;
  stepDueAt: Date | null;
  /** Steps that are not handed over yet. */
  steps: { id: number; dueAt: Date }[];
  moves: DueMove[];
};

/** Open dossiers with a running clock that a change of these days can touch, in the order of their ids. */
function findRows(tx: Tx, actor: PersonActor, { span, isLocking }: MoveQuestion): Promise<Row[]> {
  return tx.$queryRaw<Row[]>(sql`
    SELECT r.id, r.code, r.version, r.received_at AS "receivedAt", r.received_at_id AS "receivedAtId", r.due_at AS "dueAt",
      r.step_id AS "stepId", r.step_due_at AS "stepDueAt", v.deadline_unit AS unit, v.deadline_value AS value, v.cut_off AS "cutOff",
      (SELECT coalesce(json_agg(json_build_object('from', p.started_at, 'to', p.ended_at, 'reason', p.reason) ORDER BY p.id), '[]')
        FROM deadline_pause p WHERE p.dossier_id = r.id) AS pauses,
      (SELECT coalesce(json_agg(json_build_object('at', e.created_at, 'until', e.to_due_at, 'reason', e.reason) ORDER BY e.id), '[]')
        FROM deadline_extension e WHERE e.dossier_id = r.id AND e.approved_by_id IS NOT NULL) AS extensions,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'minutes', coalesce(s.allotted_minutes, 0), 'dueAt', s.due_at,
          'isOver', s.handed_over_at IS NOT NULL) ORDER BY s.position), '[]')
        FROM dossier_step s WHERE s.dossier_id = r.id) AS steps,
      (${reachWhere(actor, 'dossier.read')}) AS "isInReach"
    FROM dossier r JOIN procedure_version v ON v.id = r.procedure_version_id
    WHERE r.closed_at IS NULL AND r.received_at IS NOT NULL AND r.due_at IS NOT NULL AND v.deadline_unit IS NOT NULL
      AND report_day(r.due_at) >= ${span.first}::date
      AND (${span.last}::date IS NULL OR report_day(r.received_at) <= ${span.last}::date)
    ORDER BY r.id ${isLocking ? sql`FOR UPDATE OF r` : empty}`);
}

function inputsOf(row: Row, calendar: ClockInputs['calendar']): ClockInputs {
  return {
    startedAt: row.receivedAt,
    term: termOf(row.unit, row.value, row.cutOff),
    calendar,
    pauses: row.pauses.map(({ from, to, reason }) => ({
      from: new Date(from),
      to: to === null ? null : new Date(to),
      reason,
    })),
    extensions: row.extensions.map(({ at, until, reason }) => ({
      at: new Date(at),
      until: new Date(until),
      reason,
    })),
  };
}

const same = (a: Date | null, b: Date | null) =>
  a === b || (a !== null && b !== null && wholeMinute(a).getTime() === wholeMinute(b).getTime());

function movesOf(row: Row, { before, after, now }: MoveQuestion): DossierMoves | null {
  const old = inputsOf(row, before.calendarFor(row.receivedAtId));
  const next = { ...old, calendar: after.calendarFor(row.receivedAtId) };
  if (!same(readClock(old, now).dueAt, row.dueAt)) return null;
  const { dueAt } = readClock(next, now);
  const dues = handOverDates(
    next,
    row.steps.map((step) => step.minutes),
    now,
  );
  const steps = row.steps.flatMap(({ id, isOver, dueAt: stored }, at) => {
    const due = dues[at];
    return !isOver && due && stored !== null ? [{ id, dueAt: due, from: new Date(stored) }] : [];
  });
  const about = { subject: 'dossier', id: row.id, code: row.code, isInReach: row.isInReach } as const;
  const moves: DueMove[] = [];
  if (!same(dueAt, row.dueAt)) moves.push({ ...about, clock: 'appointment', from: row.dueAt, to: dueAt });
  for (const step of steps)
    if (!same(step.dueAt, step.from))
      moves.push({ ...about, clock: 'step', from: step.from, to: step.dueAt });
  if (moves.length === 0) return null;
  const stepDueAt = steps.find((step) => step.id === row.stepId)?.dueAt ?? row.stepDueAt;
  return { id: row.id, version: row.version, dueAt, stepDueAt, steps, moves };
}

/**
 * The appointments and step dates that a change of calendars moves. A date that was not worked out from its inputs, one
 * that was imported for instance, stays; so does every step that was handed over.
 */
export async function findDossierMoves(
  tx: Tx,
  actor: PersonActor,
  question: MoveQuestion,
): Promise<DossierMoves[]> {
  return gatherMoves(await findRows(tx, actor, question), (row) => movesOf(row, question));
}
