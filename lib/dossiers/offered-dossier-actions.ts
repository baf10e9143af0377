import type { Actor } from '@/lib/access/actor';
import { can, type ReachFacts } from '@/lib/access/can';
import {
  decideDossierAction,
  dossierActionNames,
  dossierActions,
  type DossierAction,
  type DossierState,
} from './dossier';
import { maxExtensions } from './dossier-action-schemas';
import type { DossierEnding } from './dossier-axes';

/** What decides on the actions of a dossier, besides who asks. */
export type DossierActionFacts = {
  state: DossierState;
  ending: DossierEnding | null;
  departmentId: number;
  receivedAtId: number;
  assigneeId: number | null;
  involvedDepartmentIds: readonly number[];
  involvedPersonIds: readonly number[];
  lockedById: number | null;
  lockedUntil: Date | null;
};

/** Whose lock stands now; an expired one is none. */
export function lockHolder(
  dossier: Pick<DossierActionFacts, 'lockedById' | 'lockedUntil'>,
  now: Date,
): number | null {
  return dossier.lockedUntil && dossier.lockedUntil > now ? dossier.lockedById : null;
}

/** Actions that another person's lock does not hold up. */
const pastLocks: readonly DossierAction[] = ['break_lock', 'note'];

/** Does somebody else's lock stand in the way of this action (C12)? */
export function isLockedOut(
  actor: Actor,
  dossier: Pick<DossierActionFacts, 'lockedById' | 'lockedUntil'>,
  action: DossierAction,
  now: Date,
): boolean {
  const holder = lockHolder(dossier, now);
  return holder !== null && !(actor.kind === 'person' && actor.id === holder) && !pastLocks.includes(action);
}

/** What the permission of an action must reach. */
function actedOn(dossier: DossierActionFacts, action: DossierAction): ReachFacts {
  const people = dossier.assigneeId === null ? [] : [dossier.assigneeId];
  switch (dossierActions[action].by) {
    case 'lead':
      return { involvedDepartmentIds: [dossier.departmentId], involvedPersonIds: people };
    case 'desk':
      return {
        involvedDepartmentIds: [dossier.departmentId, dossier.receivedAtId],
        involvedPersonIds: people,
      };
    case 'involved':
      return dossier;
  }
}

/** May this person take the action on this dossier now? */
export function mayActOnDossier(actor: Actor, dossier: DossierActionFacts, action: DossierAction): boolean {
  if (!can(actor, 'dossier.read', dossier)) return false;
  return can(actor, dossierActions[action].permission, actedOn(dossier, action));
}

/** What besides state and right decides whether an action makes sense now. */
export type OfferFacts = {
  extensionCount: number;
  /** Somebody has begun the step it is in. */
  isStarted: boolean;
  /** Working steps that are left before the result. */
  openSteps: number;
  duePayments: number;
};

function makesSense(action: DossierAction, facts: OfferFacts): boolean {
  switch (action) {
    case 'start':
      return !facts.isStarted;
    case 'extend':
      return facts.extensionCount < maxExtensions;
    case 'record_payment':
      return facts.duePayments > 0;
    case 'complete':
      return facts.openSteps === 0;
    default:
      return true;
  }
}

/** The actions to offer: those of the state table that this person may take now. Menus are drawn from it, verbs obey the same. */
export function offeredDossierActions(
  actor: Actor,
  dossier: DossierActionFacts & OfferFacts,
  now: Date,
): DossierAction[] {
  const holder = lockHolder(dossier, now);
  const mine = actor.kind === 'person' && holder === actor.id;
  return dossierActionNames.filter((action) => {
    if (!decideDossierAction(dossier, action).ok || !mayActOnDossier(actor, dossier, action)) return false;
    if (isLockedOut(actor, dossier, action, now) || !makesSense(action, dossier)) return false;
    if (action === 'unlock') return mine;
    if (action === 'break_lock') return holder !== null && !mine;
    return true;
  });
}
