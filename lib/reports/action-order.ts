/** Which offered action stands first, which beside it and which are folded away: for the panel and the keys. */
import type { ActionOrder } from '@/lib/cases/action-order';
import type { ReportAction, ReportState } from './report';

/** The next step of each state, best first; the first one that is offered becomes the primary button. */
const nextSteps: Record<ReportState, readonly ReportAction[]> = {
  new: ['accept', 'assign'],
  accepted: ['assign'],
  assigned: ['start', 'submit', 'answer', 'finish_part'],
  in_progress: ['submit', 'answer', 'finish_part'],
  awaiting_citizen: ['record_reply'],
  pending_approval: ['approve'],
  returned: ['assign'],
  reopened: ['assign', 'submit', 'answer'],
  answered: ['publish'],
  pending_publication: ['publish'],
  published: [],
  rejected: [],
  transferred_out: [],
  duplicate: [],
  withdrawn: [],
};

/** Steps forward, then questions and corrections, then what ends the case. */
const generalOrder: readonly ReportAction[] = [
  'accept',
  'start',
  'record_reply',
  'approve',
  'submit',
  'answer',
  'finish_part',
  'publish',
  'set_step',
  'assign',
  'send_back',
  'ask_citizen',
  'approve_extension',
  'refuse_extension',
  'request_extension',
  'classify',
  'transfer',
  'return',
  'mark_duplicate',
  'reopen',
  'divert',
  'reject',
];

/** Actions that end the case or take it away: kept apart from the ordinary ones. */
const endings: ReadonlySet<ReportAction> = new Set<ReportAction>(['reject', 'divert', 'mark_duplicate']);

/** Notes and photos are not among them: they have boxes of their own. */
export const reportActionOrder: ActionOrder<ReportState, ReportAction> = {
  nextSteps,
  general: generalOrder,
  endings,
};

/** The keys of the detail page: each opens the first of its actions that is offered. */
export const actionKeys = {
  a: ['assign'],
  t: ['transfer'],
  r: ['submit', 'answer', 'approve', 'record_reply'],
  c: ['classify'],
  q: ['ask_citizen'],
} as const satisfies Record<string, readonly ReportAction[]>;
