import type { Columns } from '@/lib/cases/write-audited-change';
import type { ReportForChange } from './load-report-for-change';

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
    | 'sla'
  >
>;

export const reportColumns: Columns<ReportSet> = {
  flow: ['flow', 'text'],
  localStateId: ['local_state_id', 'int'],
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
  nextUpdateDueAt: ['next_update_due_at', 'timestamptz'],
  toldAt: ['told_at', 'timestamptz'],
  publishDueAt: ['publish_due_at', 'timestamptz'],
  requestedDueAt: ['requested_due_at', 'timestamptz'],
  reopenedAt: ['reopened_at', 'timestamptz'],
  deadlineOutcome: ['deadline_outcome', 'text'],
  slaVersionId: ['sla_version_id', 'int'],
  draftAnswer: ['draft_answer', 'text'],
  publicAnswer: ['public_answer', 'text'],
  resultCodeId: ['result_code_id', 'int'],
  publicNote: ['public_note', 'text'],
  answeredAt: ['answered_at', 'timestamptz'],
  publishedAt: ['published_at', 'timestamptz'],
  masterId: ['master_id', 'int'],
  extensionCount: ['extension_count', 'int'],
  reopenCount: ['reopen_count', 'int'],
  transferCount: ['transfer_count', 'int'],
};
