import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorLabel, actorPersonId } from '@/lib/audit/write-audit-entry';
import { codeExpression, seriesYear, takeNumber } from '@/lib/db/number-series';
import { preparedRows, sql } from '@/lib/db/sql';
import type { StoredPhoto } from '@/lib/files/store-photos';
import { blindIndex, encryptText, keyVersion } from '@/lib/personal-data/cipher';
import type { CheckedAnswer } from './check-answers';
import { claimRepeat, type RepeatKey } from './repeat-key';

export type NewReport = {
  categoryId: number;
  channelId: number;
  communeId: number | null;
  departmentId: number | null;
  slaVersionId: number | null;
  urgency: string;
  title: string;
  description: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  isPrivate: boolean;
  acceptDueAt: Date | null;
  dueAt: Date | null;
  nextUpdateDueAt: Date | null;
  contact: { name?: string; phone?: string; email?: string; detail?: string } | null;
  answers: CheckedAnswer[];
  photos: StoredPhoto[];
};

export type InsertedReport = { id: number; code: string };

const bytes = (value: Uint8Array | null) => value && Buffer.from(value);

/**
 * Writes a new report with everything that belongs to it in ONE statement, so that intake costs one round trip and the
 * row of the number series is locked only while the report itself is written and committed (decisions/0008-one-statement-create.md).
 *
 * In the order in which the parts depend on each other: the ids · the claim on the repeat key (waits for a twin that is
 * being written; taken already: no row, and nothing below is written) · contact · the number · the report · its answers,
 * photos, public event, audit entry and outbox message. Null: the repeat key is taken, the report exists.
 */
export async function insertReport(
  ctx: Context,
  report: NewReport,
  repeat: RepeatKey | null,
): Promise<InsertedReport | null> {
  const { contact, answers, photos } = report;
  const year = seriesYear(ctx.now);
  const involved = report.departmentId === null ? [] : [report.departmentId];
  const actorId = ctx.actor.kind === 'person' || ctx.actor.kind === 'api_key' ? ctx.actor.id : null;
  const statement = sql`
    WITH ids AS MATERIALIZED (
      SELECT nextval(pg_get_serial_sequence('report', 'id'))::int AS report_id,
        CASE WHEN ${contact !== null}::bool THEN nextval(pg_get_serial_sequence('contact', 'id'))::int END AS contact_id),
    claim AS (${claimRepeat('report', repeat, ctx.now)}),
    new_contact AS (
      INSERT INTO contact (id, name_cipher, phone_cipher, email_cipher, detail_cipher, phone_index, email_index, key_version, created_at)
      SELECT contact_id, ${bytes(encryptText(contact?.name))}::bytea, ${bytes(encryptText(contact?.phone))}::bytea,
        ${bytes(encryptText(contact?.email))}::bytea, ${bytes(encryptText(contact?.detail))}::bytea,
        ${bytes(blindIndex('phone', contact?.phone))}::bytea, ${bytes(blindIndex('email', contact?.email))}::bytea,
        ${keyVersion}::int, ${ctx.now}::timestamptz
      FROM ids JOIN claim USING (report_id) WHERE contact_id IS NOT NULL),
    number AS (${takeNumber('PA', year, sql`claim`)}),
    new_report AS (
      INSERT INTO report (id, code, urgency, category_id, channel_id, administrative_unit_id, department_id,
        involved_department_ids, involved_person_ids, contact_id, title, description, address, latitude, longitude, is_private,
        received_at, accept_due_at, due_at, next_update_due_at, sla_version_id, public_updated_at, updated_at)
      SELECT report_id, ${codeExpression('PA', year, 6)}, ${report.urgency}, ${report.categoryId}::int, ${report.channelId}::int,
        ${report.communeId}::int, ${report.departmentId}::int, ${involved}::int[], '{}'::int[], contact_id,
        ${report.title}, ${report.description}, ${report.address}, ${report.latitude}::float8, ${report.longitude}::float8,
        ${report.isPrivate}::bool, ${ctx.now}::timestamptz, ${report.acceptDueAt}::timestamptz, ${report.dueAt}::timestamptz, ${report.nextUpdateDueAt}::timestamptz,
        ${report.slaVersionId}::int, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
      FROM ids JOIN claim USING (report_id) CROSS JOIN number
      RETURNING id, code),
    new_answers AS (
      INSERT INTO report_answer (report_id, question_id, "values")
      SELECT new_report.id, (answer->>'questionId')::int, ARRAY(SELECT jsonb_array_elements_text(answer->'values'))
      FROM new_report, jsonb_array_elements(${JSON.stringify(answers)}::jsonb) AS answer),
    photo AS (
      SELECT photo.* FROM new_report, jsonb_to_recordset(${JSON.stringify(photos)}::jsonb) AS photo (id uuid, sha256 text,
        "thumbnailSha256" text, "contentType" text, size int, width int, height int, "originalName" text,
        "originalId" uuid, "originalType" text, "originalSize" int)),
    new_originals AS (
      INSERT INTO photo_original (id, content_type, size, key_version, created_at)
      SELECT "originalId", "originalType", "originalSize", ${keyVersion}::int, ${ctx.now}::timestamptz FROM photo),
    new_files AS (
      INSERT INTO stored_file (id, sha256, thumbnail_sha256, content_type, size, width, height, original_name, original_id, created_at)
      SELECT id, sha256, "thumbnailSha256", "contentType", size, width, height, "originalName", "originalId",
        ${ctx.now}::timestamptz
      FROM photo),
    new_report_files AS (
      INSERT INTO report_file (report_id, file_id, position)
      SELECT new_report.id, photo.id::uuid, photo.position
      FROM new_report, unnest(${photos.map((photo) => photo.id)}::text[]) WITH ORDINALITY AS photo (id, position)),
    new_event AS (
      INSERT INTO report_event (report_id, kind, at, actor_id, actor_label, is_public, state_to)
      SELECT id, 'report.received', ${ctx.now}::timestamptz, ${actorPersonId(ctx)}::int, ${actorLabel(ctx)}, true, 'new' FROM new_report),
    new_audit AS (
      INSERT INTO audit_entry (at, actor_kind, actor_id, actor_label, action, subject_kind, subject_id, subject_label, data, request_id, address)
      SELECT ${ctx.now}::timestamptz, ${ctx.actor.kind}, ${actorId}::int, ${actorLabel(ctx)}, 'report.create', 'report', id, code,
        ${JSON.stringify(auditData(report))}::jsonb, ${ctx.requestId}, ${ctx.address}
      FROM new_report),
    new_message AS (
      INSERT INTO outbox_message (topic, subject_id, payload, created_at)
      SELECT 'report.created', id, jsonb_build_object('code', code, 'state', 'new', 'departmentIds', ${involved}::int[],
        'personIds', '{}'::int[], 'isPrivate', ${report.isPrivate}::bool), ${ctx.now}::timestamptz
      FROM new_report)
    SELECT id, code FROM new_report`;
  const [inserted] = await preparedRows<InsertedReport>(statement);
  return inserted ?? null;
}

/** What the audit entry keeps of a new report: facts of the case, never of the citizen. */
function auditData(report: NewReport) {
  return {
    after: {
      categoryId: report.categoryId,
      channelId: report.channelId,
      departmentId: report.departmentId,
      isPrivate: report.isPrivate,
      photos: report.photos.length,
    },
  };
}
