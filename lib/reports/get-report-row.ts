import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { row, sql, type Sql } from '@/lib/db/sql';
import { slaColumns } from '@/lib/deadlines/sla-columns';
import type { DetailRow } from './report-detail-row';

const named = (table: Sql): Sql => sql`json_build_object('id', ${table}.id, 'name', ${table}.name)`;
const linked = (table: Sql): Sql =>
  sql`'code', ${table}.code, 'title', ${table}.title, 'state', ${table}.state, 'receivedAt', ${table}.received_at`;

const step: Sql = sql`'code', l.code, 'label', l.label, 'labelEn', l.label_en`;

const columns: Sql = sql`
  r.id, r.code, r.version, r.state, r.flow, r.urgency, r.title, r.description, r.is_private AS "isPrivate",
  r.department_id AS "departmentId", r.assignee_id AS "assigneeId", r.involved_department_ids AS "involvedDepartmentIds",
  r.involved_person_ids AS "involvedPersonIds", r.address, r.latitude, r.longitude, r.received_at AS "receivedAt",
  r.accepted_at AS "acceptedAt", r.accept_due_at AS "acceptDueAt", r.due_at AS "dueAt",
  r.paused_minutes_left AS "pausedMinutesLeft", r.closed_at AS "closedAt", r.deadline_outcome AS "deadlineOutcome",
  r.next_update_due_at AS "nextUpdateDueAt", r.publish_due_at AS "publishDueAt", r.requested_due_at AS "requestedDueAt",
  r.answered_at AS "answeredAt", r.published_at AS "publishedAt", r.updated_at AS "updatedAt",
  r.extension_count AS "extensionCount", r.reopen_count AS "reopenCount", r.transfer_count AS "transferCount",
  r.draft_answer AS "draftAnswer", r.public_answer AS "publicAnswer", r.public_note AS "publicNote", r.rating,
  r.rated_at AS "ratedAt"`;

/** What hangs on the report, gathered in the same statement: one way to the database and back. */
const children: Sql = sql`
  (SELECT json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'nameEn', c.name_en,
      'requiresResultCode', c.requires_result_code, 'requiresResultPhoto', c.requires_result_photo) FROM category c WHERE c.id = r.category_id) AS category,
  (SELECT json_build_object(${step}) FROM local_state l WHERE l.id = r.local_state_id) AS "localState",
  (SELECT json_agg(json_build_object(${step}) ORDER BY l.position, l.id) FROM local_state l
    WHERE l.subject = 'report' AND l.base_state = r.state AND l.retired_at IS NULL) AS "localStates",
  (SELECT json_build_object('code', o.code, 'label', o.label, 'labelEn', o.label_en) FROM result_code o WHERE o.id = r.result_code_id) AS "resultCode",
  (SELECT json_build_object('code', h.code, 'name', h.name, 'kind', h.kind) FROM channel h WHERE h.id = r.channel_id) AS channel,
  (SELECT json_build_object('id', u.id, 'code', u.code, 'name', u.full_name) FROM administrative_unit u WHERE u.id = r.administrative_unit_id) AS commune,
  (SELECT ${named(sql`d`)} FROM department d WHERE d.id = r.department_id) AS department,
  (SELECT ${named(sql`p`)} FROM person p WHERE p.id = r.assignee_id) AS assignee,
  (SELECT ${slaColumns('v')} FROM sla_version v WHERE v.id = r.sla_version_id) AS sla,
  (SELECT json_agg(json_build_object('question', q.text, 'datatype', q.datatype, 'options', q.values, 'values', a.values) ORDER BY q.position, q.id)
    FROM report_answer a JOIN category_question q ON q.id = a.question_id WHERE a.report_id = r.id) AS answers,
  (SELECT json_agg(json_build_object('fileId', f.id, 'kind', rf.kind, 'width', f.width, 'height', f.height, 'name', f.original_name,
      'redaction', f.redaction, 'isPublic', f.is_public, 'hasOriginal', f.original_id IS NOT NULL,
      'messageId', 'message-' || rf.message_id) ORDER BY rf.position, rf.file_id)
    FROM report_file rf JOIN stored_file f ON f.id = rf.file_id WHERE rf.report_id = r.id) AS photos,
  (SELECT json_agg(json_build_object('startedAt', z.started_at, 'endedAt', z.ended_at, 'reason', z.reason) ORDER BY z.id)
    FROM deadline_pause z WHERE z.report_id = r.id) AS pauses,
  (SELECT json_agg(json_build_object('id', a.id, 'part', a.part, 'state', a.state, 'department', ${named(sql`d`)},
      'assignee', CASE WHEN p.id IS NOT NULL THEN ${named(sql`p`)} END, 'dueAt', a.due_at, 'assignedAt', a.assigned_at,
      'assignedBy', b.name, 'result', a.result, 'endedAt', a.ended_at, 'endReason', a.end_reason)
      ORDER BY a.ended_at DESC NULLS FIRST, a.part DESC, a.id)
    FROM assignment a JOIN department d ON d.id = a.department_id LEFT JOIN person p ON p.id = a.assignee_id
    LEFT JOIN person b ON b.id = a.assigned_by_id WHERE a.report_id = r.id) AS assignments,
  (SELECT json_agg(json_build_object('id', e.id, 'at', e.at, 'kind', e.kind, 'actor', e.actor_label, 'isPublic', e.is_public,
      'stateFrom', e.state_from, 'stateTo', e.state_to, 'text', e.note, 'data', e.data) ORDER BY e.id)
    FROM report_event e WHERE e.report_id = r.id) AS events,
  (SELECT json_agg(json_build_object('id', n.id, 'at', n.created_at, 'actor', n.author_name, 'text', n.body) ORDER BY n.id)
    FROM report_note n WHERE n.report_id = r.id) AS notes,
  (SELECT json_agg(json_build_object('id', m.id, 'at', m.created_at, 'kind', m.kind, 'direction', m.direction, 'text', m.body,
      'actor', coalesce(p.name, ''), 'data', json_build_object('photos',
        (SELECT count(*) FROM report_file rf WHERE rf.message_id = m.id))) ORDER BY m.id)
    FROM citizen_message m LEFT JOIN person p ON p.id = m.author_id WHERE m.report_id = r.id) AS messages,
  (SELECT json_build_object('id', l.id, 'tokenHash', l.token_hash, 'expiresAt', l.expires_at)
    FROM reply_link l JOIN citizen_message m ON m.id = l.message_id
    WHERE m.report_id = r.id AND l.closed_at IS NULL ORDER BY l.created_at DESC LIMIT 1) AS "replyLink"`;

/** Ten thousandths of a degree that are surely more than 100 m at Vietnam's latitudes. */
const box = 0.0011;
const metres = sql`6371000 * 2 * asin(sqrt(power(sin(radians(n.latitude - base.latitude) / 2), 2)
  + cos(radians(n.latitude)) * cos(radians(base.latitude)) * power(sin(radians(n.longitude - base.longitude) / 2), 2)))`;

/** The same reach for other reports, whose alias is `r` in a subquery of its own. */
function relatives(actor: Actor): Sql {
  const reached = reachWhere(actor, 'report.read');
  return sql`
    (SELECT json_build_object(${linked(sql`r`)}) FROM report r WHERE r.id = base.master_id AND ${reached}) AS master,
    (SELECT json_agg(json_build_object(${linked(sql`r`)}) ORDER BY r.received_at) FROM report r
      WHERE r.master_id = base.id AND ${reached}) AS duplicates,
    (SELECT json_agg(json_build_object(${linked(sql`n`)}, 'metres', n.metres) ORDER BY n.closed_at IS NOT NULL, n.received_at DESC)
      FROM (SELECT n.*, ${metres} AS metres FROM
          (SELECT r.code, r.title, r.state, r.received_at, r.closed_at, r.latitude, r.longitude FROM report r
            WHERE r.category_id = base.category_id AND r.id <> base.id AND ${reached}
              AND r.latitude BETWEEN base.latitude - ${box} AND base.latitude + ${box}
              AND r.longitude BETWEEN base.longitude - ${box} AND base.longitude + ${box}) n
        WHERE ${metres} <= 100 ORDER BY n.closed_at IS NOT NULL, n.received_at DESC LIMIT 5) n) AS nearby`;
}

/** The report behind a code with everything that hangs on it, inside the actor's reach; undefined when there is none. */
export async function findDetailRow(actor: Actor, code: string): Promise<DetailRow | undefined> {
  return row<DetailRow>(sql`
    SELECT ${columns}, ${children}, x.contact, y.master, y.duplicates, y.nearby
    FROM report r
    LEFT JOIN LATERAL (SELECT json_build_object('name', encode(c.name_cipher, 'base64'), 'phone', encode(c.phone_cipher, 'base64'),
      'email', encode(c.email_cipher, 'base64'), 'detail', c.detail_cipher IS NOT NULL) AS contact
      FROM contact c WHERE c.id = r.contact_id) x ON true
    CROSS JOIN LATERAL (SELECT ${relatives(actor)}
      FROM (SELECT r.id, r.master_id, r.category_id, r.latitude, r.longitude) base) y
    WHERE r.code = ${code} AND ${reachWhere(actor, 'report.read')}`);
}
