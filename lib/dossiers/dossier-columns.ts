import type { Columns } from '@/lib/cases/write-audited-change';
import type { DossierForChange } from './load-dossier-for-change';

/** The columns that verbs write. State, version and dates of change are written by every change. */
export type DossierSet = Partial<
  Pick<
    DossierForChange,
    | 'departmentId'
    | 'assigneeId'
    | 'involvedDepartmentIds'
    | 'involvedPersonIds'
    | 'stepId'
    | 'stepDueAt'
    | 'financeState'
    | 'deliveryMethod'
    | 'deliveryState'
    | 'syncState'
    | 'receivedAt'
    | 'appointmentDate'
    | 'dueAt'
    | 'pausedMinutesLeft'
    | 'completedAt'
    | 'returnedAt'
    | 'ending'
    | 'deadlineOutcome'
    | 'supplementCount'
    | 'extensionCount'
    | 'resultCode'
    | 'publicNote'
    | 'lockedById'
    | 'lockedUntil'
  >
>;

export const dossierColumns: Columns<DossierSet> = {
  departmentId: ['department_id', 'int'],
  assigneeId: ['assignee_id', 'int'],
  involvedDepartmentIds: ['involved_department_ids', 'int[]'],
  involvedPersonIds: ['involved_person_ids', 'int[]'],
  stepId: ['step_id', 'int'],
  stepDueAt: ['step_due_at', 'timestamptz'],
  financeState: ['finance_state', 'text'],
  deliveryMethod: ['delivery_method', 'text'],
  deliveryState: ['delivery_state', 'text'],
  syncState: ['sync_state', 'text'],
  receivedAt: ['received_at', 'timestamptz'],
  appointmentDate: ['appointment_date', 'timestamptz'],
  dueAt: ['due_at', 'timestamptz'],
  pausedMinutesLeft: ['paused_minutes_left', 'int'],
  completedAt: ['completed_at', 'timestamptz'],
  returnedAt: ['returned_at', 'timestamptz'],
  ending: ['ending', 'text'],
  deadlineOutcome: ['deadline_outcome', 'text'],
  supplementCount: ['supplement_count', 'int'],
  extensionCount: ['extension_count', 'int'],
  resultCode: ['result_code', 'text'],
  publicNote: ['public_note', 'text'],
  lockedById: ['locked_by_id', 'int'],
  lockedUntil: ['locked_until', 'timestamptz'],
};
