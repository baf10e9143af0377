/**
 * A report's states and what may be done in each: the one table that verbs obey and menus are drawn from.
 * Source of the states: docs/domain/states.md (NĐ 20/2008, provincial rules). Overdue is derived, never a state.
 */
import type { ActionFacts, Decision, StateFacts as CaseStateFacts } from '@/lib/cases/action-table';

export const reportStates = [
  'new',
  'accepted',
  'assigned',
  'in_progress',
  'awaiting_citizen',
  'pending_approval',
  'returned',
  'reopened',
  'answered',
  'pending_publication',
  'published',
  'rejected',
  'transferred_out',
  'duplicate',
  'withdrawn',
] as const;
export type ReportState = (typeof reportStates)[number];

/**
 * What an officer can do to a report. Each has one verb of the same name in this room.
 * `by` says which part in the report the permission must reach (docs/domain/states.md): `lead` the department or person
 * who has it in hand now, `part` any department with a live part, `involved` anybody who has or had one.
 */
export const reportActions = {
  accept: { permission: 'report.accept', by: 'lead', event: 'report.accepted', needs: [] },
  classify: { permission: 'report.classify', by: 'lead', event: 'report.classified', needs: [] },
  assign: { permission: 'report.assign', by: 'lead', event: 'report.assigned', needs: [] },
  transfer: { permission: 'report.transfer', by: 'lead', event: 'report.transferred', needs: ['reason'] },
  return: { permission: 'report.return', by: 'lead', event: 'report.returned', needs: ['reason'] },
  start: { permission: 'report.submit', by: 'lead', event: 'report.started', needs: [] },
  finish_part: { permission: 'report.submit', by: 'part', event: 'report.part_finished', needs: ['result'] },
  ask_citizen: {
    permission: 'report.ask_citizen',
    by: 'lead',
    event: 'report.citizen_asked',
    needs: ['message'],
  },
  record_reply: {
    permission: 'report.ask_citizen',
    by: 'lead',
    event: 'report.reply_recorded',
    needs: ['message'],
  },
  request_extension: {
    permission: 'report.request_extension',
    by: 'lead',
    event: 'report.extension_requested',
    needs: ['reason'],
  },
  approve_extension: {
    permission: 'report.approve_extension',
    by: 'lead',
    event: 'report.extended',
    needs: [],
  },
  refuse_extension: {
    permission: 'report.approve_extension',
    by: 'lead',
    event: 'report.extension_refused',
    needs: ['reason'],
  },
  submit: { permission: 'report.submit', by: 'lead', event: 'report.submitted', needs: ['answer'] },
  send_back: { permission: 'report.approve', by: 'lead', event: 'report.sent_back', needs: ['reason'] },
  approve: { permission: 'report.approve', by: 'lead', event: 'report.approved', needs: ['answer'] },
  answer: { permission: 'report.answer', by: 'lead', event: 'report.answered', needs: ['answer'] },
  publish: { permission: 'report.publish', by: 'lead', event: 'report.published', needs: [] },
  reject: { permission: 'report.reject', by: 'lead', event: 'report.rejected', needs: ['reason'] },
  divert: { permission: 'report.divert', by: 'lead', event: 'report.diverted', needs: ['reason'] },
  mark_duplicate: { permission: 'report.merge', by: 'lead', event: 'report.marked_duplicate', needs: [] },
  reopen: { permission: 'report.reopen', by: 'lead', event: 'report.reopened', needs: ['reason'] },
  set_step: { permission: 'report.submit', by: 'lead', event: 'report.step_set', needs: [] },
  add_result_photo: { permission: 'report.submit', by: 'lead', event: 'report.photo_added', needs: [] },
  note: { permission: 'report.note', by: 'involved', event: 'report.noted', needs: [] },
} as const satisfies Record<string, ActionFacts>;
export type ReportAction = keyof typeof reportActions;
export const reportActionNames = Object.keys(reportActions) as ReportAction[];

export type PublicState = 'received' | 'in_progress' | 'done' | 'refused';

/** What the citizen sees: domain.md §2.2. */
type StateFacts = CaseStateFacts<ReportState, ReportAction, PublicState>;

/** What is possible in every state and leaves it as it is. */
const stay = <State extends ReportState>(state: State) => ({ set_step: state, note: state });
const refusals = { reject: 'rejected', divert: 'transferred_out', mark_duplicate: 'duplicate' } as const;
const work = {
  ask_citizen: 'awaiting_citizen',
  submit: 'pending_approval',
  answer: 'answered',
  return: 'returned',
  divert: 'transferred_out',
  mark_duplicate: 'duplicate',
} as const;

/** More time is asked for by who has the work in hand, and decided wherever it may lie by then. */
const decideTime = <State extends ReportState>(state: State) => ({
  approve_extension: state,
  refuse_extension: state,
});
const askTime = <State extends ReportState>(state: State) => ({
  request_extension: state,
  ...decideTime(state),
});

export const stateTable = {
  new: {
    publicState: 'received',
    kind: 'open',
    clock: 'run',
    tellsCitizen: true,
    actions: { accept: 'accepted', classify: 'new', assign: 'assigned', ...refusals, ...stay('new') },
  },
  accepted: {
    publicState: 'received',
    kind: 'open',
    clock: 'run',
    tellsCitizen: false,
    actions: {
      classify: 'accepted',
      assign: 'assigned',
      ask_citizen: 'awaiting_citizen',
      ...refusals,
      ...stay('accepted'),
    },
  },
  assigned: {
    publicState: 'in_progress',
    kind: 'open',
    clock: 'run',
    tellsCitizen: true,
    actions: {
      start: 'in_progress',
      classify: 'assigned',
      assign: 'assigned',
      transfer: 'assigned',
      ...work,
      finish_part: 'assigned',
      add_result_photo: 'assigned',
      ...askTime('assigned'),
      ...stay('assigned'),
    },
  },
  in_progress: {
    publicState: 'in_progress',
    kind: 'open',
    clock: 'run',
    tellsCitizen: false,
    actions: {
      classify: 'in_progress',
      assign: 'in_progress',
      transfer: 'assigned',
      ...work,
      finish_part: 'in_progress',
      add_result_photo: 'in_progress',
      ...askTime('in_progress'),
      ...stay('in_progress'),
    },
  },
  awaiting_citizen: {
    publicState: 'in_progress',
    kind: 'waiting',
    clock: 'pause',
    tellsCitizen: true,
    actions: {
      record_reply: 'in_progress',
      reject: 'rejected',
      finish_part: 'awaiting_citizen',
      ...stay('awaiting_citizen'),
    },
  },
  pending_approval: {
    publicState: 'in_progress',
    kind: 'open',
    clock: 'run',
    tellsCitizen: false,
    actions: {
      approve: 'answered',
      send_back: 'in_progress',
      finish_part: 'pending_approval',
      add_result_photo: 'pending_approval',
      ...decideTime('pending_approval'),
      ...stay('pending_approval'),
    },
  },
  returned: {
    publicState: 'in_progress',
    kind: 'open',
    clock: 'run',
    tellsCitizen: false,
    actions: {
      classify: 'returned',
      assign: 'assigned',
      ...refusals,
      ...decideTime('returned'),
      ...stay('returned'),
    },
  },
  reopened: {
    publicState: 'in_progress',
    kind: 'open',
    clock: 'run',
    tellsCitizen: true,
    actions: {
      classify: 'reopened',
      assign: 'assigned',
      transfer: 'assigned',
      ...work,
      finish_part: 'reopened',
      add_result_photo: 'reopened',
      ...askTime('reopened'),
      ...stay('reopened'),
    },
  },
  answered: {
    publicState: 'done',
    kind: 'closed',
    clock: 'stop',
    tellsCitizen: true,
    actions: { publish: 'published', reopen: 'reopened', ...stay('answered') },
  },
  pending_publication: {
    publicState: 'done',
    kind: 'closed',
    clock: 'stop',
    tellsCitizen: false,
    actions: { publish: 'published', reopen: 'reopened', ...stay('pending_publication') },
  },
  published: {
    publicState: 'done',
    kind: 'closed',
    clock: 'stop',
    tellsCitizen: false,
    actions: { reopen: 'reopened', ...stay('published') },
  },
  rejected: {
    publicState: 'refused',
    kind: 'closed',
    clock: 'stop',
    tellsCitizen: true,
    actions: { reopen: 'reopened', ...stay('rejected') },
  },
  transferred_out: {
    publicState: 'refused',
    kind: 'closed',
    clock: 'stop',
    tellsCitizen: true,
    actions: { ...stay('transferred_out') },
  },
  duplicate: {
    publicState: 'done',
    kind: 'closed',
    clock: 'stop',
    tellsCitizen: true,
    actions: { reopen: 'reopened', ...stay('duplicate') },
  },
  withdrawn: {
    publicState: 'refused',
    kind: 'closed',
    clock: 'stop',
    tellsCitizen: false,
    actions: { ...stay('withdrawn') },
  },
} as const satisfies Record<ReportState, StateFacts>;

/** The facts of one state. */
export function stateFacts(state: ReportState): StateFacts {
  return stateTable[state];
}

/** The states that are not closed: exactly those in which `closed_at` is null. */
export const openStates = reportStates.filter((state) => stateTable[state].kind !== 'closed');
export const closedStates = reportStates.filter((state) => stateTable[state].kind === 'closed');

export const urgencies = ['urgent', 'normal', 'complex'] as const;
export type Urgency = (typeof urgencies)[number];
export const flows = ['administrative', 'field', 'petition'] as const;
export type Flow = (typeof flows)[number];

/**
 * May this action be taken on a report in this state, and where does it lead?
 * A private report is never published (domain.md §2.4; a denouncer's identity is secret).
 */
export function decideReportAction(
  report: { state: ReportState; isPrivate: boolean },
  action: ReportAction,
): Decision<ReportState, 'action_not_offered' | 'private_never_published'> {
  const to = stateFacts(report.state).actions[action];
  if (!to) return { ok: false, refusal: 'action_not_offered' };
  if (action === 'publish' && report.isPrivate) return { ok: false, refusal: 'private_never_published' };
  return { ok: true, to };
}
