/**
 * A report's states and what may be done in each: the one table that verbs obey and menus are drawn from.
 * Source of the states: docs/domain/states.md (NĐ 20/2008, provincial rules). Overdue is derived, never a state.
 */
import type { Permission } from '@/lib/access/permissions';

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

/** What an officer can do to a report. Each has one verb of the same name in this room. */
export const reportActions = {
  accept: { permission: 'report.accept', needs: [] },
  classify: { permission: 'report.classify', needs: [] },
  assign: { permission: 'report.assign', needs: [] },
  transfer: { permission: 'report.transfer', needs: ['reason'] },
  return: { permission: 'report.return', needs: ['reason'] },
  start: { permission: 'report.submit', needs: [] },
  ask_citizen: { permission: 'report.ask_citizen', needs: ['message'] },
  record_reply: { permission: 'report.ask_citizen', needs: ['message'] },
  submit: { permission: 'report.submit', needs: ['answer'] },
  send_back: { permission: 'report.approve', needs: ['reason'] },
  approve: { permission: 'report.approve', needs: ['answer'] },
  answer: { permission: 'report.answer', needs: ['answer'] },
  publish: { permission: 'report.publish', needs: [] },
  reject: { permission: 'report.reject', needs: ['reason'] },
  divert: { permission: 'report.divert', needs: ['reason'] },
  mark_duplicate: { permission: 'report.merge', needs: [] },
  reopen: { permission: 'report.reopen', needs: ['reason'] },
  note: { permission: 'report.note', needs: [] },
} as const satisfies Record<string, { permission: Permission; needs: readonly string[] }>;
export type ReportAction = keyof typeof reportActions;
export const reportActionNames = Object.keys(reportActions) as ReportAction[];

export type PublicState = 'received' | 'in_progress' | 'done' | 'refused';

type StateFacts = {
  /** What the citizen sees (domain.md §2.2). */
  publicState: PublicState;
  /** open and waiting states are not closed; the clock runs only in open ones. */
  kind: 'open' | 'waiting' | 'closed';
  clock: 'run' | 'pause' | 'stop';
  /** Whether entering the state tells the citizen something. */
  tellsCitizen: boolean;
  /** The state each offered action leads to; an action that is missing is not offered. */
  actions: Partial<Record<ReportAction, ReportState>>;
};

const refusals = { reject: 'rejected', divert: 'transferred_out', mark_duplicate: 'duplicate' } as const;
const work = {
  ask_citizen: 'awaiting_citizen',
  submit: 'pending_approval',
  answer: 'answered',
  return: 'returned',
  divert: 'transferred_out',
  mark_duplicate: 'duplicate',
} as const;

export const stateTable = {
  new: {
    publicState: 'received', kind: 'open', clock: 'run', tellsCitizen: true,
    actions: { accept: 'accepted', classify: 'new', assign: 'assigned', ...refusals, note: 'new' },
  },
  accepted: {
    publicState: 'received', kind: 'open', clock: 'run', tellsCitizen: false,
    actions: { classify: 'accepted', assign: 'assigned', ask_citizen: 'awaiting_citizen', ...refusals, note: 'accepted' },
  },
  assigned: {
    publicState: 'in_progress', kind: 'open', clock: 'run', tellsCitizen: true,
    actions: { start: 'in_progress', classify: 'assigned', assign: 'assigned', transfer: 'assigned', ...work, note: 'assigned' },
  },
  in_progress: {
    publicState: 'in_progress', kind: 'open', clock: 'run', tellsCitizen: false,
    actions: { classify: 'in_progress', assign: 'in_progress', transfer: 'assigned', ...work, note: 'in_progress' },
  },
  awaiting_citizen: {
    publicState: 'in_progress', kind: 'waiting', clock: 'pause', tellsCitizen: true,
    actions: { record_reply: 'in_progress', reject: 'rejected', note: 'awaiting_citizen' },
  },
  pending_approval: {
    publicState: 'in_progress', kind: 'open', clock: 'run', tellsCitizen: false,
    actions: { approve: 'answered', send_back: 'in_progress', note: 'pending_approval' },
  },
  returned: {
    publicState: 'in_progress', kind: 'open', clock: 'run', tellsCitizen: false,
    actions: { classify: 'returned', assign: 'assigned', ...refusals, note: 'returned' },
  },
  reopened: {
    publicState: 'in_progress', kind: 'open', clock: 'run', tellsCitizen: true,
    actions: { classify: 'reopened', assign: 'assigned', transfer: 'assigned', ...work, note: 'reopened' },
  },
  answered: {
    publicState: 'done', kind: 'closed', clock: 'stop', tellsCitizen: true,
    actions: { publish: 'published', reopen: 'reopened', note: 'answered' },
  },
  pending_publication: {
    publicState: 'done', kind: 'closed', clock: 'stop', tellsCitizen: false,
    actions: { publish: 'published', reopen: 'reopened', note: 'pending_publication' },
  },
  published: {
    publicState: 'done', kind: 'closed', clock: 'stop', tellsCitizen: false,
    actions: { reopen: 'reopened', note: 'published' },
  },
  rejected: {
    publicState: 'refused', kind: 'closed', clock: 'stop', tellsCitizen: true,
    actions: { reopen: 'reopened', note: 'rejected' },
  },
  transferred_out: {
    publicState: 'refused', kind: 'closed', clock: 'stop', tellsCitizen: true,
    actions: { note: 'transferred_out' },
  },
  duplicate: {
    publicState: 'done', kind: 'closed', clock: 'stop', tellsCitizen: true,
    actions: { reopen: 'reopened', note: 'duplicate' },
  },
  withdrawn: {
    publicState: 'refused', kind: 'closed', clock: 'stop', tellsCitizen: false,
    actions: { note: 'withdrawn' },
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

export type Decision = { ok: true; to: ReportState } | { ok: false; refusal: 'action_not_offered' | 'private_never_published' };

/**
 * May this action be taken on a report in this state, and where does it lead?
 * A private report is never published (domain.md §2.4; a denouncer's identity is secret).
 */
export function decideReportAction(
  report: { state: ReportState; isPrivate: boolean },
  action: ReportAction,
): Decision {
  const to = stateFacts(report.state).actions[action];
  if (!to) return { ok: false, refusal: 'action_not_offered' };
  if (action === 'publish' && report.isPrivate) return { ok: false, refusal: 'private_never_published' };
  return { ok: true, to };
}

/** The title shown in lists: the first line or sentence of the description, at most 120 characters. */
export function titleOf(description: string): string {
  const first = description.trim().split(/\n|(?<=[.!?])\s/u, 1)[0] ?? '';
  return first.length <= 120 ? first : `${first.slice(0, 117).trimEnd()}…`;
}
