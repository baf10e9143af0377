import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorLabel } from '@/lib/audit/write-audit-entry';
import type { Subject } from '@/lib/cases/write-audited-change';
import { name, sql } from '@/lib/db/sql';
import { rowsIn, type Tx } from '@/lib/db/transaction';
import { timerKind } from '@/lib/deadlines/deadline-timers';
import { AppError } from '@/lib/errors/app-error';
import { noticeWritten } from '@/lib/live/live-event';

/** A timer that leaves the step it was read at. */
export type MovedTimer = { id: number; step: number; nextStep: number; nextAt: Date | null; isDone: boolean };

export type FiredStep = {
  timerId: number;
  step: number;
  clock: string;
  dueAt: Date;
  caseId: number;
  /** Who is told. */
  personIds: readonly number[];
};

/**
 * Compare-and-set on the step: a timer leaves each step once.
 * @throws AppError conflict when a timer was moved all the same, though its row is locked
 */
export async function writeTimers(tx: Tx, moved: readonly MovedTimer[]): Promise<void> {
  const won = await rowsIn<{ id: number }>(
    tx,
    sql`
    UPDATE deadline_timer t SET next_step = m."nextStep", next_at = m."nextAt", is_done = m."isDone"
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
      AS m (id int, step int, "nextStep" int, "nextAt" timestamptz, "isDone" bool)
    WHERE t.id = m.id AND t.next_step = m.step RETURNING t.id`,
  );
  if (won.length !== moved.length) throw new AppError('conflict', 'conflict');
}

/** Notices, history, audit entries and word to open pages, for every step that falls now. The case itself stays as it is. */
export async function writeAuditedSteps(
  tx: Tx,
  ctx: Context,
  subject: Subject,
  fired: readonly FiredStep[],
): Promise<void> {
  if (fired.length === 0) return;
  const steps = fired.map((step) => ({ ...step, kind: timerKind(step.step) }));
  const isPrivate = subject === 'report' ? sql`r.is_private` : sql`false`;
  const everybody = [...new Set(fired.flatMap(({ personIds }) => personIds))];
  await rowsIn(
    tx,
    sql`
    WITH fired AS (
      SELECT f.*, r.code, r.state, jsonb_build_object('clock', f.clock, 'dueAt', f."dueAt", 'step', f.step, 'told',
          (SELECT coalesce(jsonb_agg(p.name ORDER BY p.id), '[]') FROM person p WHERE p.id = ANY (f."personIds"))) AS facts,
        jsonb_build_object('code', r.code, 'state', r.state, 'departmentIds', r.involved_department_ids,
          'personIds', r.involved_person_ids, 'isPrivate', ${isPrivate}) AS payload
      FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        AS f ("timerId" int, step int, kind text, clock text, "dueAt" timestamptz, "caseId" int, "personIds" int[])
      JOIN ${name(subject)} r ON r.id = f."caseId"),
    event AS (
      INSERT INTO ${name(`${subject}_event`)}
        (${name(`${subject}_id`)}, kind, at, actor_label, is_public, state_from, state_to, data)
      SELECT "caseId", ${subject}::text || '.' || kind, ${ctx.now}::timestamptz, ${actorLabel(ctx)}, false, state, state, facts
      FROM fired),
    audit AS (
      INSERT INTO audit_entry (at, actor_kind, actor_label, action, subject_kind, subject_id, subject_label, data, request_id, address)
      SELECT ${ctx.now}::timestamptz, ${ctx.actor.kind}, ${actorLabel(ctx)}, ${subject}::text || '.' || kind, ${subject}::text, "caseId", code,
        facts, ${ctx.requestId}, ${ctx.address} FROM fired),
    told AS (
      INSERT INTO notice (person_id, kind, subject, subject_id, code, data, timer_id, step, created_at)
      SELECT person, kind, ${subject}::text, "caseId", code, jsonb_build_object('clock', clock, 'dueAt', "dueAt"), "timerId", step,
        ${ctx.now}::timestamptz FROM fired, unnest("personIds") AS person
      ON CONFLICT (timer_id, step, person_id) DO NOTHING)
    INSERT INTO outbox_message (topic, subject_id, payload, created_at)
    SELECT ${subject}::text || '.' || kind, "caseId", payload, ${ctx.now}::timestamptz FROM fired
    UNION ALL
    SELECT ${noticeWritten}::text, 0, jsonb_build_object('personIds', ${everybody}::int[]), ${ctx.now}::timestamptz`,
  );
}
