import type { Permission, Reach } from './permissions';

/** A permission with its reach, worked out for one person. */
export type Grant = {
  permission: Permission;
  reach: Reach;
  /** For `department` and `subtree`: the departments that the grant reaches. Otherwise empty. */
  departmentIds: readonly number[];
};

export type PersonActor = {
  kind: 'person';
  id: number;
  name: string;
  departmentId: number;
  grants: readonly Grant[];
};

/** Who does something. Adding a kind does not compile until every switch over it has an answer. */
export type Actor =
  | PersonActor
  | { kind: 'api_key'; id: number; name: string; channelId: number }
  | { kind: 'system'; name: string }
  | { kind: 'public' };

/** An actor together with where the request came from. */
export type Context = { actor: Actor; requestId: string; address: string; now: Date };
