import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { sql, type Sql } from '@/lib/db/sql';
import { slaColumns } from '@/lib/deadlines/sla-columns';
import type { SlaTerms } from '@/lib/deadlines/sla-terms';
import { rowsIn, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { LivePart } from './offered-actions';
import type { Flow, ReportState, Urgency } from './report';

/** A report as a verb sees it, with its live assignments. */
export type ReportForChange = {
  id: number;
  code: string;
  title: string;
  flow: Flow;
  state: ReportState;
  localStateId: number | null;
  urgency: Urgency;
  categoryId: number;
  administrativeUnitId: number | null;
  departmentId: number | null;
  assigneeId: number | null;
  involvedDepartmentIds: number[];
  involvedPersonIds: number[];
  contactId: number | null;
  isPrivate: boolean;
  receivedAt: Date;
  acceptedAt: Date | null;
  acceptDueAt: Date | null;
  dueAt: Date | null;
  pausedMinutesLeft: number | null;
  nextUpdateDueAt: Date | null;
  toldAt: Date | null;
  publishDueAt: Date | null;
  requestedDueAt: Date | null;
  reopenedAt: Date | null;
  closedAt: Date | null;
  deadlineOutcome: string | null;
  slaVersionId: number | null;
  /** The terms of that version. */
  sla: SlaTerms | null;
  draftAnswer: string | null;
  publicAnswer: string | null;
  resultCodeId: number | null;
  publicNote: string | null;
  publicUpdatedAt: Date;
  answeredAt: Date | null;
  publishedAt: Date | null;
  masterId: number | null;
  extensionCount: number;
  reopenCount: number;
  transferCount: number;
  version: number;
  parts: (LivePart & { departmentName: string; state: string })[];
};

/**
 * The report behind a code, inside the actor's `report.read` reach.
 * @throws AppError not_found, also when it exists but out of reach
 */
export function loadReportForChange(tx: Tx, actor: Actor, code: string): Promise<ReportForChange> {
  return loadReportWhere(tx, sql`r.code = ${code} AND ${reachWhere(actor, 'report.read')}`);
}

/** The report `r` of which this is true. @throws AppError not_found */
export async function loadReportWhere(tx: Tx, where: Sql): Promise<ReportForChange> {
  const found = await rowsIn<ReportForChange>(
    tx,
    sql`
    SELECT r.id, r.code, r.title, r.flow, r.state, r.local_state_id AS "localStateId", r.urgency, r.category_id AS "categoryId",
      r.administrative_unit_id AS "administrativeUnitId", r.department_id AS "departmentId", r.assignee_id AS "assigneeId",
      r.involved_department_ids AS "involvedDepartmentIds", r.involved_person_ids AS "involvedPersonIds",
      r.contact_id AS "contactId", r.is_private AS "isPrivate", r.received_at AS "receivedAt", r.accepted_at AS "acceptedAt",
      r.accept_due_at AS "acceptDueAt", r.due_at AS "dueAt", r.paused_minutes_left AS "pausedMinutesLeft",
      r.next_update_due_at AS "nextUpdateDueAt", r.told_at AS "toldAt", r.publish_due_at AS "publishDueAt", r.requested_due_at AS "requestedDueAt",
      r.reopened_at AS "reopenedAt", (SELECT ${slaColumns('v')} FROM sla_version v WHERE v.id = r.sla_version_id) AS sla,
      r.closed_at AS "closedAt", r.deadline_outcome AS "deadlineOutcome", r.sla_version_id AS "slaVersionId",
      r.draft_answer AS "draftAnswer", r.public_answer AS "publicAnswer", r.result_code_id AS "resultCodeId", r.public_note AS "publicNote",
      r.public_updated_at AS "publicUpdatedAt", r.answered_at AS "answeredAt", r.published_at AS "publishedAt",
      r.master_id AS "masterId", r.extension_count AS "extensionCount", r.reopen_count AS "reopenCount",
      r.transfer_count AS "transferCount", r.version,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'departmentId', a.department_id, 'departmentName', d.name,
          'part', a.part, 'assigneeId', a.assignee_id, 'state', a.state) ORDER BY a.part DESC, a.id), '[]')
        FROM assignment a JOIN department d ON d.id = a.department_id
        WHERE a.report_id = r.id AND a.ended_at IS NULL) AS parts
    FROM report r WHERE ${where}`,
  );
  const [report] = found;
  if (!report) throw new AppError('not_found');
  return report;
}
