/**
 * A dossier's states and what may be done in each: the one table that verbs obey and menus are drawn from.
 * Source: the national status list 1–10 (docs/domain/dossiers.md). Overdue is derived, never a state.
 */
import type { ActionFacts, Decision, StateFacts as CaseStateFacts } from '@/lib/cases/action-table';
import type { DossierEnding } from './dossier-axes';

/** In the order of the national list: the first is 1, the last is 10. */
export const dossierStates = [
  'registered',
  'received',
  'not_accepted',
  'processing',
  'supplement_requested',
  'financial_obligation',
  'withdrawal_requested',
  'stopped',
  'completed',
  'returned_to_citizen',
] as const;
export type DossierState = (typeof dossierStates)[number];

/**
 * What an officer can do to a dossier. Each has one verb of the same name in this room.
 * `by` says whose the permission must be: `lead` the department or person who has it in hand now, `desk` also the agency
 * that received it and meets the applicant, `involved` anybody who has or had it.
 */
export const dossierActions = {
  receive: { permission: 'dossier.receive', by: 'lead', event: 'dossier.received', needs: ['documents'] },
  not_accept: { permission: 'dossier.receive', by: 'lead', event: 'dossier.not_accepted', needs: ['reason'] },
  start: { permission: 'dossier.process', by: 'lead', event: 'dossier.started', needs: [] },
  hand_over: {
    permission: 'dossier.process',
    by: 'lead',
    event: 'dossier.handed_over',
    needs: ['department'],
  },
  assign: { permission: 'dossier.assign', by: 'lead', event: 'dossier.assigned', needs: ['assignee'] },
  request_supplement: {
    permission: 'dossier.supplement',
    by: 'lead',
    event: 'dossier.supplement_requested',
    needs: ['documents', 'reason'],
  },
  record_supplement: {
    permission: 'dossier.supplement',
    by: 'desk',
    event: 'dossier.supplemented',
    needs: ['documents'],
  },
  require_payment: {
    permission: 'dossier.finance',
    by: 'lead',
    event: 'dossier.payment_required',
    needs: ['amount'],
  },
  record_payment: { permission: 'dossier.finance', by: 'desk', event: 'dossier.paid', needs: ['payment'] },
  request_withdrawal: {
    permission: 'dossier.receive',
    by: 'desk',
    event: 'dossier.withdrawal_requested',
    needs: ['reason'],
  },
  accept_withdrawal: { permission: 'dossier.refuse', by: 'lead', event: 'dossier.withdrawn', needs: [] },
  decline_withdrawal: {
    permission: 'dossier.refuse',
    by: 'lead',
    event: 'dossier.withdrawal_declined',
    needs: ['reason'],
  },
  refuse: { permission: 'dossier.refuse', by: 'lead', event: 'dossier.refused', needs: ['reason'] },
  stop: { permission: 'dossier.refuse', by: 'lead', event: 'dossier.stopped', needs: ['reason'] },
  extend: { permission: 'dossier.extend', by: 'lead', event: 'dossier.extended', needs: ['date', 'reason'] },
  complete: { permission: 'dossier.complete', by: 'lead', event: 'dossier.completed', needs: [] },
  return_result: {
    permission: 'dossier.return_result',
    by: 'desk',
    event: 'dossier.result_returned',
    needs: [],
  },
  request_correction: {
    permission: 'dossier.correct',
    by: 'involved',
    event: 'dossier.correction_requested',
    needs: ['reason'],
  },
  lock: { permission: 'dossier.process', by: 'desk', event: 'dossier.locked', needs: [] },
  unlock: { permission: 'dossier.process', by: 'desk', event: 'dossier.unlocked', needs: [] },
  break_lock: {
    permission: 'dossier.break_lock',
    by: 'desk',
    event: 'dossier.lock_broken',
    needs: ['reason'],
  },
  add_file: { permission: 'dossier.process', by: 'desk', event: 'dossier.file_added', needs: ['files'] },
  note: { permission: 'dossier.note', by: 'involved', event: 'dossier.noted', needs: ['message'] },
} as const satisfies Record<string, ActionFacts>;
export type DossierAction = keyof typeof dossierActions;
export const dossierActionNames = Object.keys(dossierActions) as DossierAction[];

/** What the applicant reads (messages `dossiers.public`), apart from the words of the office. */
export const dossierPublicStates = [
  'registered',
  'in_progress',
  'your_turn',
  'not_accepted',
  'ended',
  'result_ready',
  'result_returned',
] as const;
export type DossierPublicState = (typeof dossierPublicStates)[number];

type DossierStateFacts = CaseStateFacts<DossierState, DossierAction, DossierPublicState> & {
  nationalStatus: number;
  /** Nothing leads on: neither work nor result. `completed` is closed, but its result waits for the applicant. */
  isFinal: boolean;
};

/** What leaves the state as it is. */
const stay = <State extends DossierState>(state: State) => ({
  lock: state,
  unlock: state,
  break_lock: state,
  add_file: state,
  note: state,
});
const work = {
  start: 'processing',
  hand_over: 'processing',
  request_supplement: 'supplement_requested',
  require_payment: 'financial_obligation',
  request_withdrawal: 'withdrawal_requested',
  refuse: 'stopped',
  stop: 'stopped',
  complete: 'completed',
} as const;

export const dossierStateTable = {
  registered: {
    nationalStatus: 1,
    publicState: 'registered',
    kind: 'open',
    clock: 'stop',
    isFinal: false,
    tellsCitizen: true,
    actions: {
      receive: 'received',
      not_accept: 'not_accepted',
      request_supplement: 'supplement_requested',
      request_withdrawal: 'withdrawal_requested',
      record_payment: 'registered',
      ...stay('registered'),
    },
  },
  received: {
    nationalStatus: 2,
    publicState: 'in_progress',
    kind: 'open',
    clock: 'run',
    isFinal: false,
    tellsCitizen: true,
    actions: {
      ...work,
      assign: 'received',
      extend: 'received',
      record_payment: 'received',
      ...stay('received'),
    },
  },
  not_accepted: {
    nationalStatus: 3,
    publicState: 'not_accepted',
    kind: 'closed',
    clock: 'stop',
    isFinal: true,
    tellsCitizen: true,
    actions: { note: 'not_accepted' },
  },
  processing: {
    nationalStatus: 4,
    publicState: 'in_progress',
    kind: 'open',
    clock: 'run',
    isFinal: false,
    tellsCitizen: true,
    actions: {
      ...work,
      assign: 'processing',
      extend: 'processing',
      record_payment: 'processing',
      ...stay('processing'),
    },
  },
  supplement_requested: {
    nationalStatus: 5,
    publicState: 'your_turn',
    kind: 'waiting',
    clock: 'pause',
    isFinal: false,
    tellsCitizen: true,
    actions: {
      record_supplement: 'processing',
      request_withdrawal: 'withdrawal_requested',
      stop: 'stopped',
      ...stay('supplement_requested'),
    },
  },
  financial_obligation: {
    nationalStatus: 6,
    publicState: 'your_turn',
    kind: 'waiting',
    clock: 'pause',
    isFinal: false,
    tellsCitizen: true,
    actions: {
      record_payment: 'processing',
      request_withdrawal: 'withdrawal_requested',
      stop: 'stopped',
      ...stay('financial_obligation'),
    },
  },
  withdrawal_requested: {
    nationalStatus: 7,
    publicState: 'in_progress',
    kind: 'open',
    clock: 'run',
    isFinal: false,
    tellsCitizen: true,
    actions: {
      accept_withdrawal: 'stopped',
      decline_withdrawal: 'processing',
      ...stay('withdrawal_requested'),
    },
  },
  stopped: {
    nationalStatus: 8,
    publicState: 'ended',
    kind: 'closed',
    clock: 'stop',
    isFinal: true,
    tellsCitizen: true,
    actions: { note: 'stopped' },
  },
  completed: {
    nationalStatus: 9,
    publicState: 'result_ready',
    kind: 'closed',
    clock: 'stop',
    isFinal: false,
    tellsCitizen: true,
    actions: {
      return_result: 'returned_to_citizen',
      request_correction: 'completed',
      ...stay('completed'),
    },
  },
  returned_to_citizen: {
    nationalStatus: 10,
    publicState: 'result_returned',
    kind: 'closed',
    clock: 'stop',
    isFinal: true,
    tellsCitizen: true,
    actions: { request_correction: 'returned_to_citizen', note: 'returned_to_citizen' },
  },
} as const satisfies Record<DossierState, DossierStateFacts>;

/** The facts of one state. */
export function dossierStateFacts(state: DossierState): DossierStateFacts {
  return dossierStateTable[state];
}

/** The states that are not closed: exactly those in which `closed_at` is null. */
export const openDossierStates = dossierStates.filter((state) => dossierStateTable[state].kind !== 'closed');
export const closedDossierStates = dossierStates.filter(
  (state) => dossierStateTable[state].kind === 'closed',
);

export type DossierRefusal = 'action_not_offered' | 'dossier_withdrawn' | 'dossier_ended';

/**
 * May this action be taken on a dossier in this state, and where does it lead? One that has ended says so, and how,
 * rather than only that the action is not offered.
 */
export function decideDossierAction(
  dossier: { state: DossierState; ending: DossierEnding | null },
  action: DossierAction,
): Decision<DossierState, DossierRefusal> {
  const facts = dossierStateFacts(dossier.state);
  const to = facts.actions[action];
  if (to) return { ok: true, to };
  if (!facts.isFinal) return { ok: false, refusal: 'action_not_offered' };
  return { ok: false, refusal: dossier.ending === 'withdrawn' ? 'dossier_withdrawn' : 'dossier_ended' };
}
