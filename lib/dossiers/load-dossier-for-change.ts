import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { sql } from '@/lib/db/sql';
import { rowsIn, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import type { DossierState } from './dossier';
import type { DeliveryMethod, DeliveryState, DossierEnding, FinanceState, SyncState } from './dossier-axes';

export type StepForChange = {
  id: number;
  position: number;
  name: string;
  departmentRole: string;
  departmentId: number | null;
  assigneeId: number | null;
  allottedMinutes: number;
  dueAt: Date | null;
  startedAt: Date | null;
  handedOverAt: Date | null;
};

/** A dossier as a verb sees it, with its steps in order. */
export type DossierForChange = {
  id: number;
  code: string;
  title: string;
  state: DossierState;
  procedureId: number;
  procedureVersionId: number;
  submittedAt: Date;
  helpedAtId: number | null;
  receivedAtId: number;
  competentDepartmentId: number;
  departmentId: number;
  departmentName: string;
  assigneeId: number | null;
  assigneeName: string | null;
  involvedDepartmentIds: number[];
  involvedPersonIds: number[];
  applicantId: number;
  stepId: number | null;
  stepDueAt: Date | null;
  financeState: FinanceState;
  deliveryMethod: DeliveryMethod;
  deliveryState: DeliveryState;
  syncState: SyncState;
  receivedAt: Date | null;
  appointmentDate: Date | null;
  dueAt: Date | null;
  pausedMinutesLeft: number | null;
  completedAt: Date | null;
  returnedAt: Date | null;
  closedAt: Date | null;
  ending: DossierEnding | null;
  deadlineOutcome: string | null;
  supplementCount: number;
  extensionCount: number;
  resultCode: string | null;
  publicNote: string | null;
  lockedById: number | null;
  lockedByName: string | null;
  lockedUntil: Date | null;
  version: number;
  steps: StepForChange[];
};

type Row = Omit<DossierForChange, 'steps'> & {
  steps: (Omit<StepForChange, 'dueAt' | 'startedAt' | 'handedOverAt'> & {
    dueAt: string | null;
    startedAt: string | null;
    handedOverAt: string | null;
  })[];
};

const dateOf = (text: string | null) => (text === null ? null : new Date(text));

/**
 * The dossier behind a code, inside the actor's `dossier.read` reach.
 * @throws AppError not_found, also when it exists but out of reach
 */
export async function loadDossierForChange(tx: Tx, actor: Actor, code: string): Promise<DossierForChange> {
  const [found] = await rowsIn<Row>(
    tx,
    sql`
    SELECT r.id, r.code, r.title, r.state, r.procedure_id AS "procedureId",
      r.procedure_version_id AS "procedureVersionId", r.submitted_at AS "submittedAt", r.helped_at_id AS "helpedAtId",
      r.received_at_id AS "receivedAtId", r.competent_department_id AS "competentDepartmentId",
      r.department_id AS "departmentId", d.name AS "departmentName", r.assignee_id AS "assigneeId", p.name AS "assigneeName",
      r.involved_department_ids AS "involvedDepartmentIds", r.involved_person_ids AS "involvedPersonIds",
      r.applicant_id AS "applicantId", r.step_id AS "stepId", r.step_due_at AS "stepDueAt", r.finance_state AS "financeState",
      r.delivery_method AS "deliveryMethod", r.delivery_state AS "deliveryState", r.sync_state AS "syncState",
      r.received_at AS "receivedAt", r.appointment_date AS "appointmentDate", r.due_at AS "dueAt",
      r.paused_minutes_left AS "pausedMinutesLeft", r.completed_at AS "completedAt", r.returned_at AS "returnedAt",
      r.closed_at AS "closedAt", r.ending, r.deadline_outcome AS "deadlineOutcome", r.supplement_count AS "supplementCount",
      r.extension_count AS "extensionCount", r.result_code AS "resultCode", r.public_note AS "publicNote",
      r.locked_by_id AS "lockedById", l.name AS "lockedByName", r.locked_until AS "lockedUntil", r.version,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'position', s.position, 'name', s.name,
          'departmentRole', s.department_role, 'departmentId', s.department_id, 'assigneeId', s.assignee_id,
          'allottedMinutes', coalesce(s.allotted_minutes, 0), 'dueAt', s.due_at, 'startedAt', s.started_at,
          'handedOverAt', s.handed_over_at) ORDER BY s.position), '[]')
        FROM dossier_step s WHERE s.dossier_id = r.id) AS steps
    FROM dossier r JOIN department d ON d.id = r.department_id LEFT JOIN person p ON p.id = r.assignee_id
    LEFT JOIN person l ON l.id = r.locked_by_id
    WHERE r.code = ${code} AND ${reachWhere(actor, 'dossier.read')}`,
  );
  if (!found) throw new AppError('not_found');
  const steps = found.steps.map((step) => ({
    ...step,
    dueAt: dateOf(step.dueAt),
    startedAt: dateOf(step.startedAt),
    handedOverAt: dateOf(step.handedOverAt),
  }));
  return { ...found, steps };
}
