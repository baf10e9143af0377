import type { Actor } from '@/lib/access/actor';
import { mayEver } from '@/lib/access/can';
import type { ActionFacts } from './action-table';

/** Those of the actions that this person may take at all; each case is held against the right when it is changed. */
export function offeredBulk<Action extends string>(
  actor: Actor,
  actions: Record<Action, ActionFacts>,
  names: readonly Action[],
): Action[] {
  return names.filter((name) => mayEver(actor, actions[name].permission));
}
