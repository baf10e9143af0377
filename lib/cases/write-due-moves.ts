import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorLabel, actorPersonId } from '@/lib/audit/write-audit-entry';
import type { Prisma } from '@/lib/db/generated/client';
import { empty, list, name as named, sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { Subject } from './write-audited-change';

/** One case whose stored dates become others. */
export type CaseDates<Column extends string> = {
  id: number;
  version: number;
  dates: Record<Column, Date | null>;
  /** The date that the citizen was promised is among them. */
  touchesPublic: boolean;
  /** For the history: which facts changed, from what to what. */
  event: { fields: string[]; note: string; data: Prisma.InputJsonObject };
};

const most = 2_000;

/**
 * Writes new dates of many cases at once, each with its history and its word to those who reach it. The rows are locked
 * by the caller; the one audit entry is the change that moved them.
 * @param columns out of a closed list of the caller's
 * @throws AppError conflict when a case was changed all the same
 */
export async function writeDueMoves<Column extends string>(
  tx: Tx,
  ctx: Context,
  subject: Subject,
  columns: readonly Column[],
  cases: readonly CaseDates<Column>[],
): Promise<void> {
  const set = list(columns.map((column) => sql`${named(column)} = n.${named(column)}`));
  const types = list(columns.map((column) => sql`${named(column)} timestamptz`));
  // The national system was told the date that was promised before.
  const resent =
    subject === 'dossier'
      ? sql`, sync_state = CASE WHEN n.touches THEN 'pending' ELSE c.sync_state END`
      : empty;
  const isPrivate = subject === 'report' ? sql`c.is_private` : sql`false`;
  for (let start = 0; start < cases.length; start += most) {
    const chunk = cases.slice(start, start + most);
    const rows = chunk.map(({ id, version, dates, touchesPublic, event }) => ({
      id,
      version,
      touches: touchesPublic,
      note: event.note,
      data: { ...event.data, version: version + 1, fields: event.fields },
      ...dates,
    }));
    const won = await tx.$queryRaw<{ id: number }[]>(sql`
      WITH won AS (
        UPDATE ${named(subject)} c SET ${set}, version = c.version + 1, updated_at = ${ctx.now}::timestamptz,
          public_updated_at = CASE WHEN n.touches THEN ${ctx.now}::timestamptz ELSE c.public_updated_at END${resent}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS n (id int, version int, touches bool, note text, data jsonb, ${types})
        WHERE c.id = n.id AND c.version = n.version
        RETURNING c.id, c.code, c.state, c.involved_department_ids, c.involved_person_ids, ${isPrivate} AS is_private, n.note, n.data),
      event AS (
        INSERT INTO ${named(`${subject}_event`)}
          (${named(`${subject}_id`)}, kind, at, actor_id, actor_label, is_public, state_from, state_to, note, data)
        SELECT id, ${`${subject}.due_moved`}, ${ctx.now}::timestamptz, ${actorPersonId(ctx)}::int, ${actorLabel(ctx)}, false,
          state, state, note, data FROM won),
      message AS (
        INSERT INTO outbox_message (topic, subject_id, payload, created_at)
        SELECT ${`${subject}.changed`}, id, jsonb_build_object('code', code, 'state', state, 'departmentIds', involved_department_ids,
          'personIds', involved_person_ids, 'isPrivate', is_private), ${ctx.now}::timestamptz FROM won)
      SELECT id FROM won`);
    if (won.length !== chunk.length) throw new AppError('conflict', 'conflict');
  }
}
