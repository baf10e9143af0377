import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorLabel, actorPersonId } from '@/lib/audit/write-audit-entry';
import type { Prisma } from '@/lib/db/generated/client';
import { list, name as named, sql, type Sql } from '@/lib/db/sql';
import { rowsIn, type Tx } from '@/lib/db/transaction';
import type { Outcome } from '@/lib/deadlines/clock';

export type Subject = 'report' | 'dossier';

/** Column and type of each fact that verbs write, so that no name from outside ever becomes SQL. */
export type Columns<Set> = Record<keyof Set & string, readonly [column: string, type: string]>;

/** The columns to write, out of the closed list. */
export function assignments<Set extends object>(set: Set, columns: Columns<Set>): Sql[] {
  return (Object.keys(set) as (keyof Set & string)[])
    .filter((name) => set[name] !== undefined)
    .map((name) => sql`${named(columns[name][0])} = ${set[name]}::${named(columns[name][1])}`);
}

/** Who is told of a change of the case, and what: the payload of `report.changed` and `dossier.changed`. */
export type ReachedCase = {
  code: string;
  state: string;
  involvedDepartmentIds: number[];
  involvedPersonIds: number[];
  isPrivate?: boolean;
};
export function changePayload(reached: ReachedCase): Prisma.InputJsonObject {
  return {
    code: reached.code,
    state: reached.state,
    departmentIds: reached.involvedDepartmentIds,
    personIds: reached.involvedPersonIds,
    isPrivate: reached.isPrivate ?? false,
  };
}

/** A row of deadline_judgement: met or breached, frozen with everything that it was worked out from. */
export type Judgement = { clock: string; outcome: Outcome; dueAt: Date; judgedAt: Date; inputs: object };

export type AuditedChange = {
  assignments: readonly Sql[];
  closedAt: Date | null;
  isPublic: boolean;
  /** What the public sees has changed, though the event says nothing to it. */
  touchesPublic?: boolean;
  /** Promises that this change kept or broke. */
  judgements?: readonly Judgement[];
  event: { kind: string; note: string | null; data: Prisma.InputJsonObject };
  audit: { action: string; reason: string | null; data: Prisma.InputJsonObject };
};

/**
 * Compare-and-set on the version, and with it, in the same statement, history, judgements, audit entry and outbox
 * message: either all of them are written or none (decisions/0007-one-statement-change.md).
 * @returns false when somebody else changed the case first; then nothing is written
 */
export async function writeAuditedChange(
  tx: Tx,
  ctx: Context,
  subject: Subject,
  before: { id: number; version: number; state: string },
  after: ReachedCase,
  change: AuditedChange,
): Promise<boolean> {
  const { event, audit } = change;
  const actorId = actorPersonId(ctx);
  const set = [
    ...change.assignments,
    sql`state = ${after.state}`,
    sql`closed_at = ${change.closedAt}::timestamptz`,
    sql`version = version + 1`,
    sql`updated_at = ${ctx.now}::timestamptz`,
    ...(change.isPublic || change.touchesPublic ? [sql`public_updated_at = ${ctx.now}::timestamptz`] : []),
  ];
  const won = await rowsIn<{ id: number }>(
    tx,
    sql`
    WITH won AS (
      UPDATE ${named(subject)} SET ${list(set)} WHERE id = ${before.id}::int AND version = ${before.version}::int RETURNING id),
    event AS (
      INSERT INTO ${named(`${subject}_event`)}
        (${named(`${subject}_id`)}, kind, at, actor_id, actor_label, is_public, state_from, state_to, note, data)
      SELECT id, ${event.kind}, ${ctx.now}::timestamptz, ${actorId}::int, ${actorLabel(ctx)}, ${change.isPublic}::bool,
        ${before.state}, ${after.state}, ${event.note}::text, ${JSON.stringify(event.data)}::jsonb FROM won),
    audit AS (
      INSERT INTO audit_entry (at, actor_kind, actor_id, actor_label, action, subject_kind, subject_id, subject_label, reason, data, request_id, address)
      SELECT ${ctx.now}::timestamptz, ${ctx.actor.kind}, ${actorId}::int, ${actorLabel(ctx)}, ${audit.action}, ${subject}, id,
        ${after.code}, ${audit.reason}::text, ${JSON.stringify(audit.data)}::jsonb, ${ctx.requestId}, ${ctx.address} FROM won),
    judged AS (
      INSERT INTO deadline_judgement (${named(`${subject}_id`)}, clock, outcome, due_at, judged_at, inputs)
      SELECT won.id, j.clock, j.outcome, j."dueAt", j."judgedAt", j.inputs
      FROM won, jsonb_to_recordset(${JSON.stringify(change.judgements ?? [])}::jsonb)
        AS j (clock text, outcome text, "dueAt" timestamptz, "judgedAt" timestamptz, inputs jsonb)),
    message AS (
      INSERT INTO outbox_message (topic, subject_id, payload, created_at)
      SELECT ${`${subject}.changed`}, id, ${JSON.stringify(changePayload(after))}::jsonb, ${ctx.now}::timestamptz FROM won)
    SELECT id FROM won`,
  );
  return won.length > 0;
}
