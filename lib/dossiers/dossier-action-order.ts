/** Which offered action stands first, which beside it and which apart: for the panel and the keys. */
import type { ActionOrder } from '@/lib/cases/action-order';
import type { DossierAction, DossierState } from './dossier';

/** Files have a place of their own beside the papers, notes a box. */
export const dossierActionOrder: ActionOrder<DossierState, DossierAction> = {
  nextSteps: {
    registered: ['receive'],
    received: ['complete', 'hand_over', 'start'],
    not_accepted: [],
    processing: ['complete', 'hand_over'],
    supplement_requested: ['record_supplement'],
    financial_obligation: ['record_payment'],
    withdrawal_requested: ['accept_withdrawal'],
    stopped: [],
    completed: ['return_result'],
    returned_to_citizen: [],
  },
  general: [
    'receive',
    'record_supplement',
    'record_payment',
    'start',
    'complete',
    'hand_over',
    'return_result',
    'assign',
    'request_supplement',
    'require_payment',
    'extend',
    'accept_withdrawal',
    'decline_withdrawal',
    'request_correction',
    'lock',
    'unlock',
    'break_lock',
    'request_withdrawal',
    'stop',
    'refuse',
    'not_accept',
  ],
  endings: new Set(['request_withdrawal', 'stop', 'refuse', 'not_accept']),
};

/** The keys of the page, as reports have them: each opens the first of its actions that is offered. */
export const dossierActionKeys = {
  a: ['assign'],
  t: ['hand_over'],
  r: ['receive', 'record_supplement', 'record_payment', 'complete', 'return_result'],
  c: ['lock', 'unlock'],
  q: ['request_supplement'],
} as const satisfies Record<string, readonly DossierAction[]>;
