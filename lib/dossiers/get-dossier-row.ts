import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import type { JsonEvent, JsonNote } from '@/lib/cases/timeline';
import { row, sql, type Sql } from '@/lib/db/sql';
import type { DossierState } from './dossier';
import type {
  DetailDocument,
  DetailFile,
  DetailHandover,
  DetailPayment,
  DetailStep,
  DetailSupplement,
  DossierDetail,
  Named,
} from './dossier-detail';

type Plain =
  | 'id'
  | 'code'
  | 'version'
  | 'state'
  | 'title'
  | 'summary'
  | 'channel'
  | 'financeState'
  | 'fee'
  | 'deliveryMethod'
  | 'deliveryState'
  | 'syncState'
  | 'ending'
  | 'resultCode'
  | 'publicNote'
  | 'supplementCount';

/** The row behind a dossier's detail; dates inside JSON are text. */
export type DossierDetailRow = Pick<DossierDetail, Plain> & {
  applicantKind: DossierDetail['applicant']['kind'];
  departmentId: number;
  receivedAtId: number;
  assigneeId: number | null;
  involvedDepartmentIds: number[];
  involvedPersonIds: number[];
  stepId: number | null;
  submittedAt: Date;
  receivedAt: Date | null;
  appointmentDate: Date | null;
  dueAt: Date | null;
  pausedMinutesLeft: number | null;
  completedAt: Date | null;
  returnedAt: Date | null;
  closedAt: Date | null;
  deadlineOutcome: 'met' | 'breached' | null;
  extensionCount: number;
  lockedById: number | null;
  lockedUntil: Date | null;
  lockedByName: string | null;
  updatedAt: Date;
  procedure: DossierDetail['procedure'];
  helpedAt: Named | null;
  receivedBy: Named;
  competent: Named;
  department: Named;
  assignee: Named | null;
  contact: {
    name: string | null;
    idNumber: string | null;
    phone: string | null;
    email: boolean;
    birthDate: boolean;
    address: boolean;
  };
  steps: Omit<DetailStep, 'lateness' | 'isCurrent'>[] | null;
  resultFile: DetailFile | null;
  handovers: DetailHandover[] | null;
  documents: DetailDocument[] | null;
  supplements: DetailSupplement[] | null;
  payments: DetailPayment[] | null;
  corrections: DossierDetail['corrections'] | null;
  extensions: DossierDetail['deadline']['extensions'] | null;
  events: JsonEvent<DossierState>[] | null;
  notes: JsonNote[] | null;
};

const named = (table: Sql): Sql => sql`json_build_object('id', ${table}.id, 'name', ${table}.name)`;
const departmentOf = (id: Sql): Sql => sql`(SELECT ${named(sql`d`)} FROM department d WHERE d.id = ${id})`;

const columns: Sql = sql`
  r.id, r.code, r.version, r.state, r.title, r.summary, r.channel, r.applicant_kind AS "applicantKind",
  r.finance_state AS "financeState", r.fee, r.delivery_method AS "deliveryMethod", r.delivery_state AS "deliveryState",
  r.sync_state AS "syncState", r.ending, r.result_code AS "resultCode", r.public_note AS "publicNote",
  r.supplement_count AS "supplementCount", r.extension_count AS "extensionCount", r.department_id AS "departmentId",
  r.received_at_id AS "receivedAtId", r.assignee_id AS "assigneeId", r.involved_department_ids AS "involvedDepartmentIds",
  r.involved_person_ids AS "involvedPersonIds", r.step_id AS "stepId", r.submitted_at AS "submittedAt",
  r.received_at AS "receivedAt", r.appointment_date AS "appointmentDate", r.due_at AS "dueAt",
  r.paused_minutes_left AS "pausedMinutesLeft", r.completed_at AS "completedAt", r.returned_at AS "returnedAt",
  r.closed_at AS "closedAt", r.deadline_outcome AS "deadlineOutcome", r.locked_by_id AS "lockedById",
  r.locked_until AS "lockedUntil", r.updated_at AS "updatedAt"`;

/** What hangs on the dossier, gathered in the same statement: one way to the database and back. */
const children: Sql = sql`
  (SELECT json_build_object('id', p.id, 'code', p.code, 'nationalCode', p.national_code, 'field', p.field)
    FROM procedure p WHERE p.id = r.procedure_id) AS procedure,
  ${departmentOf(sql`r.helped_at_id`)} AS "helpedAt", ${departmentOf(sql`r.received_at_id`)} AS "receivedBy",
  ${departmentOf(sql`r.competent_department_id`)} AS competent, ${departmentOf(sql`r.department_id`)} AS department,
  (SELECT ${named(sql`p`)} FROM person p WHERE p.id = r.assignee_id) AS assignee,
  (SELECT p.name FROM person p WHERE p.id = r.locked_by_id) AS "lockedByName",
  (SELECT json_build_object('id', f.id, 'name', f.original_name, 'contentType', f.content_type)
    FROM stored_file f WHERE f.id = r.result_file_id) AS "resultFile",
  (SELECT json_build_object('name', encode(c.name_cipher, 'base64'), 'idNumber', encode(c.id_number_cipher, 'base64'),
      'phone', encode(c.phone_cipher, 'base64'), 'email', c.email_cipher IS NOT NULL,
      'birthDate', c.birth_date_cipher IS NOT NULL, 'address', c.address_cipher IS NOT NULL)
    FROM contact c WHERE c.id = r.applicant_id) AS contact,
  (SELECT json_agg(json_build_object('id', s.id, 'position', s.position, 'name', s.name, 'departmentRole', s.department_role,
      'department', CASE WHEN d.id IS NOT NULL THEN ${named(sql`d`)} END,
      'assignee', CASE WHEN p.id IS NOT NULL THEN ${named(sql`p`)} END, 'allottedMinutes', coalesce(s.allotted_minutes, 0),
      'dueAt', s.due_at, 'arrivedAt', s.arrived_at, 'startedAt', s.started_at, 'handedOverAt', s.handed_over_at,
      'outcome', s.outcome) ORDER BY s.position)
    FROM dossier_step s LEFT JOIN department d ON d.id = s.department_id LEFT JOIN person p ON p.id = s.assignee_id
    WHERE s.dossier_id = r.id) AS steps,
  (SELECT json_agg(json_build_object('id', h.id::text, 'at', h.at, 'from', json_build_object('department', f.name, 'label', h.from_label),
      'to', json_build_object('department', t.name, 'label', h.to_label), 'step', s.name, 'dueAt', h.due_at,
      'outcome', h.outcome, 'note', h.note) ORDER BY h.id)
    FROM dossier_handover h JOIN department f ON f.id = h.from_department_id JOIN department t ON t.id = h.to_department_id
    LEFT JOIN dossier_step s ON s.id = h.to_step_id WHERE h.dossier_id = r.id) AS handovers,
  (SELECT json_agg(json_build_object('id', d.id, 'requiredDocumentId', d.required_document_id, 'name', d.name, 'form', d.form,
      'quantity', d.quantity, 'isMandatory', d.is_mandatory, 'state', d.state, 'submittedAt', d.submitted_at,
      'file', CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'name', f.original_name, 'contentType', f.content_type) END)
      ORDER BY d.position, d.id)
    FROM dossier_document d LEFT JOIN stored_file f ON f.id = d.file_id WHERE d.dossier_id = r.id) AS documents,
  (SELECT json_agg(json_build_object('number', u.number, 'reason', u.reason, 'requestedAt', u.requested_at,
      'answeredAt', u.answered_at, 'items', (SELECT coalesce(json_agg(json_build_object('documentId', d.id, 'name', d.name,
        'note', i.note, 'suppliedAt', i.supplied_at) ORDER BY d.position, i.id), '[]')
        FROM dossier_supplement_item i JOIN dossier_document d ON d.id = i.document_id WHERE i.supplement_id = u.id)) ORDER BY u.number)
    FROM dossier_supplement u WHERE u.dossier_id = r.id) AS supplements,
  (SELECT json_agg(json_build_object('id', m.id, 'kind', m.kind, 'name', m.name, 'amount', m.amount, 'state', m.state,
      'exemption', m.exemption, 'receiptNumber', m.receipt_number, 'requestedAt', m.requested_at, 'settledAt', m.settled_at) ORDER BY m.id)
    FROM dossier_payment m WHERE m.dossier_id = r.id) AS payments,
  (SELECT json_agg(json_build_object('id', k.id, 'reason', k.reason, 'state', k.state, 'requestedAt', k.requested_at,
      'requestedBy', p.name) ORDER BY k.id)
    FROM dossier_correction k JOIN person p ON p.id = k.requested_by_id WHERE k.dossier_id = r.id) AS corrections,
  (SELECT json_agg(json_build_object('from', x.from_due_at, 'to', x.to_due_at, 'reason', x.reason, 'at', x.created_at) ORDER BY x.id)
    FROM deadline_extension x WHERE x.dossier_id = r.id) AS extensions,
  (SELECT json_agg(json_build_object('id', e.id, 'at', e.at, 'kind', e.kind, 'actor', e.actor_label, 'isPublic', e.is_public,
      'stateFrom', e.state_from, 'stateTo', e.state_to, 'text', e.note, 'data', e.data) ORDER BY e.id)
    FROM dossier_event e WHERE e.dossier_id = r.id) AS events,
  (SELECT json_agg(json_build_object('id', n.id, 'at', n.created_at, 'actor', n.author_name, 'text', n.body) ORDER BY n.id)
    FROM dossier_note n WHERE n.dossier_id = r.id) AS notes`;

/** The dossier behind a code with everything that hangs on it, inside the actor's reach; undefined when there is none. */
export function findDossierRow(actor: Actor, code: string): Promise<DossierDetailRow | undefined> {
  return row<DossierDetailRow>(sql`
    SELECT ${columns}, ${children} FROM dossier r WHERE r.code = ${code} AND ${reachWhere(actor, 'dossier.read')}`);
}
