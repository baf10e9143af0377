import 'server-only';
import type { Context } from '@/lib/access/actor';
import { actorLabel, actorPersonId } from '@/lib/audit/write-audit-entry';
import { oneLine } from '@/lib/cases/one-line';
import { codeExpression, seriesDay, takeNumber } from '@/lib/db/number-series';
import { preparedRows, sql, type Sql } from '@/lib/db/sql';
import { claimRepeat, type RepeatKey, type RepeatedCase } from '@/lib/intake/repeat-key';
import { blindIndex, encryptText, keyVersion, nameIndex } from '@/lib/personal-data/cipher';
import type { Applicant } from './dossier-schema';
import { missingPapers } from './check-documents';
import type { NewDossier } from './new-dossier';

const bytes = (value: Uint8Array | null) => value && Buffer.from(value);
const next = (table: string): Sql => sql`nextval(pg_get_serial_sequence(${table}, 'id'))::int`;

function contactValues(applicant: Applicant): Sql {
  const { name, phone, email, idNumber, birthDate, address } = applicant;
  return sql`${bytes(encryptText(name))}::bytea, ${bytes(encryptText(phone))}::bytea, ${bytes(encryptText(email))}::bytea,
    ${bytes(encryptText(idNumber))}::bytea, ${bytes(encryptText(birthDate))}::bytea, ${bytes(encryptText(address))}::bytea,
    ${bytes(blindIndex('phone', phone))}::bytea, ${bytes(blindIndex('email', email))}::bytea,
    ${bytes(blindIndex('id_number', idNumber))}::bytea, ${bytes(blindIndex('birth_year', birthDate))}::bytea,
    ${nameIndex(name).map(bytes)}::bytea[]`;
}

/** Said in the history one after the other, so that the national numbers pass in their order. */
function eventsOf(dossier: NewDossier): { kind: string; from: string | null; to: string }[] {
  if (dossier.receivedAt === null) return [{ kind: 'dossier.registered', from: null, to: 'registered' }];
  const received = { kind: 'dossier.received', from: null, to: 'received' };
  if (dossier.supplementReason === null) return [received];
  return [received, { kind: 'dossier.supplement_requested', from: 'received', to: 'supplement_requested' }];
}

/**
 * Writes a new dossier with everything that belongs to it in ONE statement, as reports are (decisions/0008): the number
 * of the day is taken late and its row is locked only while this is written and committed, so that codes have no gaps.
 * Null: the repeat key is taken, the dossier exists.
 */
export async function insertDossier(
  ctx: Context,
  dossier: NewDossier,
  repeat: RepeatKey | null,
): Promise<RepeatedCase | null> {
  const day = seriesDay(ctx.now);
  const { now } = ctx;
  const departments = [
    ...new Set([dossier.receivedAtId, dossier.helpedAtId, dossier.competentDepartmentId]),
  ].filter((id) => id !== null);
  const people = dossier.assigneeId === null ? [] : [dossier.assigneeId];
  const actorId = ctx.actor.kind === 'person' || ctx.actor.kind === 'api_key' ? ctx.actor.id : null;
  const missing = dossier.supplementReason === null ? [] : missingPapers(dossier.papers);
  const data = {
    appointmentDate: dossier.appointmentDate?.toISOString() ?? null,
    missing: missing.map((paper) => paper.name),
    version: 1,
  };
  const [inserted] = await preparedRows<RepeatedCase>(sql`
    WITH ids AS MATERIALIZED (
      SELECT ${next('dossier')} AS dossier_id, ${next('contact')} AS contact_id,
        CASE WHEN ${dossier.steps.length > 0}::bool THEN ${next('dossier_step')} END AS step_id,
        CASE WHEN ${missing.length > 0}::bool THEN ${next('dossier_supplement')} END AS supplement_id),
    claim AS (${claimRepeat('dossier', repeat, now)}),
    papers AS MATERIALIZED (
      SELECT ${next('dossier_document')} AS id, paper.* FROM claim, jsonb_to_recordset(${JSON.stringify(dossier.papers)}::jsonb)
        AS paper ("requiredDocumentId" int, position int, name text, form text, quantity int, "isMandatory" bool, state text, "fileId" uuid)),
    new_contact AS (
      INSERT INTO contact (id, name_cipher, phone_cipher, email_cipher, id_number_cipher, birth_date_cipher, address_cipher,
        phone_index, email_index, id_number_index, birth_year_index, name_index, key_version, created_at)
      SELECT contact_id, ${contactValues(dossier.applicant)}, ${keyVersion}::int, ${now}::timestamptz
      FROM ids JOIN claim USING (dossier_id)),
    number AS (${takeNumber(dossier.agency, day, sql`claim`)}),
    new_dossier AS (
      INSERT INTO dossier (id, code, procedure_id, procedure_version_id, title, summary, helped_at_id, received_at_id,
        competent_department_id, channel, intake_channel_id, applicant_kind, applicant_id, state, step_id, department_id,
        assignee_id, involved_department_ids, involved_person_ids, finance_state, delivery_method, fee, submitted_at, received_at,
        appointment_date, due_at, paused_minutes_left, step_due_at, supplement_count, public_note, public_updated_at, updated_at)
      SELECT dossier_id, ${codeExpression(dossier.agency, day, 4)}, ${dossier.procedureId}::int, ${dossier.procedureVersionId}::int,
        ${dossier.title}, ${dossier.summary}, ${dossier.helpedAtId}::int, ${dossier.receivedAtId}::int,
        ${dossier.competentDepartmentId}::int, ${dossier.channel}, ${dossier.intakeChannelId}::int, ${dossier.applicantKind},
        contact_id, ${dossier.state}, step_id, ${dossier.receivedAtId}::int, ${dossier.assigneeId}::int, ${departments}::int[],
        ${people}::int[], ${dossier.financeState}, ${dossier.deliveryMethod}, ${dossier.fee}::int, ${now}::timestamptz,
        ${dossier.receivedAt}::timestamptz, ${dossier.appointmentDate}::timestamptz, ${dossier.dueAt}::timestamptz,
        ${dossier.pausedMinutesLeft}::int, ${dossier.steps[0]?.dueAt ?? null}::timestamptz, ${missing.length ? 1 : 0}::int,
        ${dossier.supplementReason && oneLine(dossier.supplementReason)}::text, ${now}::timestamptz, ${now}::timestamptz
      FROM ids JOIN claim USING (dossier_id) CROSS JOIN number
      RETURNING id, code),
    new_files AS (
      INSERT INTO stored_file (id, sha256, thumbnail_sha256, content_type, size, width, height, original_name, created_at)
      SELECT file.id, file.sha256, file."thumbnailSha256", file."contentType", file.size, file.width, file.height,
        file."originalName", ${now}::timestamptz
      FROM new_dossier, jsonb_to_recordset(${JSON.stringify(dossier.files)}::jsonb) AS file (id uuid, sha256 text,
        "thumbnailSha256" text, "contentType" text, size int, width int, height int, "originalName" text)),
    new_papers AS (
      INSERT INTO dossier_document (id, dossier_id, required_document_id, position, name, form, quantity, is_mandatory, state,
        submitted_at, file_id)
      SELECT papers.id, new_dossier.id, "requiredDocumentId", position, name, form, quantity, "isMandatory", papers.state,
        CASE papers.state WHEN 'submitted' THEN ${now}::timestamptz END, "fileId"
      FROM papers, new_dossier),
    new_steps AS (
      INSERT INTO dossier_step (id, dossier_id, procedure_step_id, position, name, department_role, department_id, assignee_id,
        allotted_minutes, due_at, arrived_at, started_at)
      SELECT CASE step.position WHEN 1 THEN ids.step_id ELSE ${next('dossier_step')} END, new_dossier.id, step."procedureStepId",
        step.position, step.name, step."departmentRole", CASE step.position WHEN 1 THEN ${dossier.receivedAtId}::int END,
        CASE step.position WHEN 1 THEN ${dossier.assigneeId}::int END, step."allottedMinutes", step."dueAt",
        CASE step.position WHEN 1 THEN ${now}::timestamptz END, CASE step.position WHEN 1 THEN ${now}::timestamptz END
      FROM ids, new_dossier, jsonb_to_recordset(${JSON.stringify(dossier.steps)}::jsonb) AS step ("procedureStepId" int,
        position int, name text, "departmentRole" text, "allottedMinutes" int, "dueAt" timestamptz)),
    new_payment AS (
      INSERT INTO dossier_payment (dossier_id, kind, name, amount, state, exemption, receipt_number, requested_at, settled_at, settled_by_id)
      SELECT id, 'fee', ${dossier.title}, ${dossier.payment?.amount ?? 0}::int, ${dossier.payment?.state ?? 'due'},
        ${dossier.payment?.exemption ?? null}::text, ${dossier.payment?.receiptNumber ?? null}::text, ${now}::timestamptz,
        CASE WHEN ${dossier.payment?.state ?? 'due'} <> 'due' THEN ${now}::timestamptz END,
        CASE WHEN ${dossier.payment?.state ?? 'due'} <> 'due' THEN ${actorPersonId(ctx)}::int END
      FROM new_dossier WHERE ${dossier.payment !== null}::bool),
    new_declaration AS (
      INSERT INTO dossier_declaration (dossier_id, answers_cipher, key_version)
      SELECT id, ${bytes(encryptText(JSON.stringify(dossier.answers)))}::bytea, ${keyVersion}::int
      FROM new_dossier WHERE ${dossier.answers.length > 0}::bool),
    new_supplement AS (
      INSERT INTO dossier_supplement (id, dossier_id, number, reason, requested_at, requested_by_id)
      SELECT supplement_id, new_dossier.id, 1, ${dossier.supplementReason ?? ''}, ${now}::timestamptz, ${actorPersonId(ctx)}::int
      FROM ids, new_dossier WHERE supplement_id IS NOT NULL),
    new_items AS (
      INSERT INTO dossier_supplement_item (supplement_id, document_id)
      SELECT supplement_id, papers.id FROM ids, new_dossier, papers
      WHERE supplement_id IS NOT NULL AND papers."isMandatory" AND papers.state = 'missing'),
    new_pause AS (
      INSERT INTO deadline_pause (dossier_id, started_at, reason)
      SELECT new_dossier.id, ${now}::timestamptz, ${oneLine(dossier.supplementReason ?? '').slice(0, 300)}
      FROM ids, new_dossier WHERE supplement_id IS NOT NULL AND ${dossier.receivedAt !== null}::bool),
    new_events AS (
      INSERT INTO dossier_event (dossier_id, kind, at, actor_id, actor_label, is_public, state_from, state_to, note, data)
      SELECT id, event.kind, ${now}::timestamptz, ${actorPersonId(ctx)}::int, ${actorLabel(ctx)}, true, event."from", event."to",
        CASE event."to" WHEN 'supplement_requested' THEN ${dossier.supplementReason}::text END, ${JSON.stringify(data)}::jsonb
      FROM new_dossier, jsonb_to_recordset(${JSON.stringify(eventsOf(dossier))}::jsonb) AS event (kind text, "from" text, "to" text)),
    new_audit AS (
      INSERT INTO audit_entry (at, actor_kind, actor_id, actor_label, action, subject_kind, subject_id, subject_label, data, request_id, address)
      SELECT ${now}::timestamptz, ${ctx.actor.kind}, ${actorId}::int, ${actorLabel(ctx)},
        ${dossier.receivedAt === null ? 'dossier.register' : 'dossier.receive'}, 'dossier', id, code,
        ${JSON.stringify(auditData(dossier))}::jsonb, ${ctx.requestId}, ${ctx.address}
      FROM new_dossier),
    new_message AS (
      INSERT INTO outbox_message (topic, subject_id, payload, created_at)
      SELECT 'dossier.created', id, jsonb_build_object('code', code, 'state', ${dossier.state}::text, 'departmentIds', ${departments}::int[],
        'personIds', ${people}::int[], 'isPrivate', false), ${now}::timestamptz
      FROM new_dossier)
    SELECT id, code FROM new_dossier`);
  return inserted ?? null;
}

/** What the audit entry keeps of a new dossier: facts of the case, never of the applicant. */
function auditData(dossier: NewDossier) {
  return {
    after: {
      procedureVersionId: dossier.procedureVersionId,
      receivedAtId: dossier.receivedAtId,
      competentDepartmentId: dossier.competentDepartmentId,
      channel: dossier.channel,
      state: dossier.state,
      documents: dossier.papers.filter((paper) => paper.state === 'submitted').length,
      files: dossier.files.length,
    },
  };
}
