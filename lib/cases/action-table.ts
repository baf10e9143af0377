/**
 * What reports and dossiers have in common as cases: a table of states and of what may be done in each. Verbs obey it,
 * menus are drawn from it.
 */
import type { Permission } from '@/lib/access/permissions';

/** Which part in the case the permission of an action must reach; each subject says whose that is. */
export type CasePart = 'lead' | 'part' | 'desk' | 'involved';

export type ActionFacts = {
  permission: Permission;
  by: CasePart;
  /** In the history of the case. */
  event: string;
  /** What the form of the action must bring. */
  needs: readonly string[];
};

export type StateFacts<State extends string, Action extends string, PublicState extends string> = {
  /** What the citizen sees. */
  publicState: PublicState;
  /** open and waiting states are not closed; the clock runs only in open ones. */
  kind: 'open' | 'waiting' | 'closed';
  clock: 'run' | 'pause' | 'stop';
  /** Whether entering the state tells the citizen something. */
  tellsCitizen: boolean;
  /** The state each offered action leads to; an action that is missing is not offered. */
  actions: Partial<Record<Action, State>>;
};

/** May an action be taken now, and where does it lead? A refusal is a key under `errors`. */
export type Decision<State extends string, Refusal extends string> =
  { ok: true; to: State } | { ok: false; refusal: Refusal };
