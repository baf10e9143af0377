import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorLabel, actorPersonId } from '@/lib/audit/write-audit-entry';
import type { Prisma } from '@/lib/db/generated/client';
import { list, name as named, sql, type Sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import type { ReportForChange } from './load-report-for-change';
import type { ReportState } from './report';

/** The columns that verbs write. State, version and dates of change are written by every change. */
export type ReportSet = Partial<
  Omit<
    ReportForChange,
    | 'id'
    | 'code'
    | 'title'
    | 'state'
    | 'version'
    | 'contactId'
    | 'receivedAt'
    | 'publicUpdatedAt'
    | 'closedAt'
    | 'parts'
  >
>;

/** Column and type of each, so that no name from outside ever becomes SQL. */
const columns: Record<keyof ReportSet, readonly [column: string, type: string]> = {
  flow: ['flow', 'text'],
  urgency: ['urgency', 'text'],
  categoryId: ['category_id', 'int'],
  administrativeUnitId: ['administrative_unit_id', 'int'],
  departmentId: ['department_id', 'int'],
  assigneeId: ['assignee_id', 'int'],
  involvedDepartmentIds: ['involved_department_ids', 'int[]'],
  involvedPersonIds: ['involved_person_ids', 'int[]'],
  isPrivate: ['is_private', 'bool'],
  acceptedAt: ['accepted_at', 'timestamptz'],
  acceptDueAt: ['accept_due_at', 'timestamptz'],
  dueAt: ['due_at', 'timestamptz'],
  pausedMinutesLeft: ['paused_minutes_left', 'int'],
  deadlineOutcome: ['deadline_outcome', 'text'],
  slaVersionId: ['sla_version_id', 'int'],
  draftAnswer: ['draft_answer', 'text'],
  publicAnswer: ['public_answer', 'text'],
  publicNote: ['public_note', 'text'],
  answeredAt: ['answered_at', 'timestamptz'],
  publishedAt: ['published_at', 'timestamptz'],
  masterId: ['master_id', 'int'],
  extensionCount: ['extension_count', 'int'],
  reopenCount: ['reopen_count', 'int'],
  transferCount: ['transfer_count', 'int'],
};

function assignments(set: ReportSet): Sql[] {
  return (Object.keys(set) as (keyof ReportSet)[])
    .filter((name) => set[name] !== undefined)
    .map((name) => sql`${named(columns[name][0])} = ${set[name]}::${named(columns[name][1])}`);
}

export type AuditedChange = {
  set: ReportSet;
  state: ReportState;
  closedAt: Date | null;
  isPublic: boolean;
  /** What the public sees has changed, though the event says nothing to it. */
  touchesPublic?: boolean;
  event: { kind: string; note: string | null; data: Prisma.InputJsonObject };
  audit: { action: string; reason: string | null; data: Prisma.InputJsonObject };
};

/** Who is told of a change of the report: the payload of `report.changed`. */
export type ReachedReport = Pick<
  ReportForChange,
  'id' | 'code' | 'state' | 'involvedDepartmentIds' | 'involvedPersonIds' | 'isPrivate'
>;
export function changePayload(report: ReachedReport): Prisma.InputJsonObject {
  return {
    code: report.code,
    state: report.state,
    departmentIds: report.involvedDepartmentIds,
    personIds: report.involvedPersonIds,
    isPrivate: report.isPrivate,
  };
}

/**
 * Compare-and-set on the version, and with it, in the same statement, history, audit entry and outbox message: either
 * all four are written or none (decisions/0007-one-statement-change.md).
 * @returns false when somebody else changed the report first; then nothing is written
 */
export async function writeAuditedChange(
  tx: Tx,
  ctx: Context,
  report: ReportForChange,
  after: ReachedReport,
  change: AuditedChange,
): Promise<boolean> {
  const { event, audit } = change;
  const actorId = actorPersonId(ctx);
  const set = [
    ...assignments(change.set),
    sql`state = ${change.state}`,
    sql`closed_at = ${change.closedAt}::timestamptz`,
    sql`version = version + 1`,
    sql`updated_at = ${ctx.now}::timestamptz`,
    ...(change.isPublic || change.touchesPublic ? [sql`public_updated_at = ${ctx.now}::timestamptz`] : []),
  ];
  const won = await tx.$queryRaw<{ id: number }[]>(sql`
    WITH won AS (
      UPDATE report SET ${list(set)} WHERE id = ${report.id}::int AND version = ${report.version}::int RETURNING id),
    event AS (
      INSERT INTO report_event (report_id, kind, at, actor_id, actor_label, is_public, state_from, state_to, note, data)
      SELECT id, ${event.kind}, ${ctx.now}::timestamptz, ${actorId}::int, ${actorLabel(ctx)}, ${change.isPublic}::bool,
        ${report.state}, ${change.state}, ${event.note}::text, ${JSON.stringify(event.data)}::jsonb FROM won),
    audit AS (
      INSERT INTO audit_entry (at, actor_kind, actor_id, actor_label, action, subject_kind, subject_id, subject_label, reason, data, request_id, address)
      SELECT ${ctx.now}::timestamptz, ${ctx.actor.kind}, ${actorId}::int, ${actorLabel(ctx)}, ${audit.action}, 'report', id,
        ${report.code}, ${audit.reason}::text, ${JSON.stringify(audit.data)}::jsonb, ${ctx.requestId}, ${ctx.address} FROM won),
    message AS (
      INSERT INTO outbox_message (topic, subject_id, payload, created_at)
      SELECT 'report.changed', id, ${JSON.stringify(changePayload(after))}::jsonb, ${ctx.now}::timestamptz FROM won)
    SELECT id FROM won`);
  return won.length > 0;
}
