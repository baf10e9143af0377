import 'server-only';
import type { Actor, Context, PersonActor } from '@/lib/access/actor';
import { authorize, authorizeRecord } from '@/lib/access/authorize';
import type { ReachFacts } from '@/lib/access/can';
import type { Prisma } from '@/lib/db/generated/client';
import { transaction, type Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { writeOutboxMessage } from '@/lib/outbox/write-outbox-message';
import type { ActionFacts, Decision, StateFacts } from './action-table';
import {
  assignments,
  changePayload,
  writeAuditedChange,
  type Columns,
  type Judgement,
  type ReachedCase,
  type Subject,
} from './write-audited-change';

/** What every case is to the machinery below, whatever else a verb sees of it. */
export type CaseForChange<State extends string> = ReachedCase &
  ReachFacts & { id: number; state: State; version: number; dueAt: Date | null; closedAt: Date | null };

/** What a verb makes of a case. */
export type CaseChange<State extends string, Set extends object> = {
  /** Another state than the table's, where the state depends on more than the action. */
  state?: State;
  set?: Set;
  /** Promises that this change keeps or breaks. */
  judgements?: readonly Judgement[];
  /** Changed facts that are not columns of the case. */
  fields?: string[];
  /** In the history of the case. Public: the citizen sees it; left out: when the new state tells the citizen. */
  event?: { isPublic?: boolean; note?: string; data?: Record<string, Prisma.InputJsonValue | null> };
  /** For the audit entry. */
  reason?: string;
  /** Rows of its own, written once the case itself is won. */
  effects?: (tx: Tx) => Promise<unknown>;
};

/** How one kind of case is loaded, decided on and written. */
export type CaseKind<
  Action extends string,
  State extends string,
  Case extends CaseForChange<State>,
  Set extends object,
> = {
  subject: Subject;
  actions: Record<Action, ActionFacts>;
  stateFacts: (state: State) => StateFacts<State, Action, string>;
  columns: Columns<Set>;
  /** What a changed column is called in the history; one that is missing is not told. */
  factOf: Partial<Record<keyof Set & string, string>>;
  /** Texts are kept in the case, not copied into the audit log. */
  texts: readonly string[];
  /** Inside the actor's reach. @throws AppError not_found */
  load: (tx: Tx, actor: Actor, code: string) => Promise<Case>;
  mayAct: (actor: Actor, found: Case, action: Action) => boolean;
  /** What stands in the way of the action, besides its state. @throws AppError refused */
  guard?: (ctx: Context & { actor: PersonActor }, found: Case, action: Action) => void;
  decide: (found: Case, action: Action) => Decision<State, string>;
  conflictSince: (tx: Tx, id: number, version: number) => Promise<AppError>;
  /** Hands the case to those who may see more: it may leave the sight of the one who acts. */
  leavesReach?: (action: Action) => boolean;
  /** What changes along with the verb's own columns. */
  alongside?: (found: Case, action: Action, change: { state: State; set: Set }) => Set;
  /** The clocks that go with the change, whatever the verb: what falls now, and what is promised anew. */
  clocks?: (
    found: Case,
    change: { state: State; set: Set; isPublic: boolean },
    tx: Tx,
    ctx: Context,
  ) => Promise<{ set: Set; judgements: readonly Judgement[] }>;
};

export type ChangedCase<State extends string> = {
  id: number;
  code: string;
  version: number;
  state: State;
  dueAt: string | null;
};

/**
 * The case, when the action may be taken on it now: inside reach, by this person, in this version, out of this state.
 * @param version that the person was looking at; null: the action has nothing to do with it
 * @throws AppError forbidden, not_found (also: out of reach), conflict, refused
 */
export async function requireChangeable<
  Action extends string,
  State extends string,
  Case extends CaseForChange<State>,
  Set extends object,
>(
  kind: CaseKind<Action, State, Case, Set>,
  ctx: Context & { actor: PersonActor },
  tx: Tx,
  action: Action,
  { code, version }: { code: string; version: number | null },
): Promise<{ found: Case; to: State }> {
  const found = await kind.load(tx, ctx.actor, code);
  if (!kind.mayAct(ctx.actor, found, action)) throw new AppError('forbidden');
  if (version !== null && found.version !== version) throw await kind.conflictSince(tx, found.id, version);
  kind.guard?.(ctx, found, action);
  const decision = kind.decide(found, action);
  if (!decision.ok) throw new AppError('refused', decision.refusal);
  return { found, to: decision.to };
}

/**
 * Whether the action could be taken now, without taking it; only what depends on the verb's own input is left to it.
 * @throws AppError forbidden, not_found (also: out of reach), conflict, refused
 */
export function checkCase<
  Action extends string,
  State extends string,
  Case extends CaseForChange<State>,
  Set extends object,
>(
  kind: CaseKind<Action, State, Case, Set>,
  ctx: Context,
  action: Action,
  input: { code: string; version: number | null },
): Promise<Case> {
  authorize(ctx, kind.actions[action].permission);
  return transaction(async (tx) => (await requireChangeable(kind, ctx, tx, action, input)).found);
}

/**
 * One change of one case: everything that the verbs of an action table have in common. Loads inside reach, asks the
 * table, compares and sets on the version, writes history, audit and outbox in the same transaction.
 * @throws AppError forbidden, not_found (also: out of reach), conflict (with what stands now), refused
 */
export async function changeCase<
  Action extends string,
  State extends string,
  Case extends CaseForChange<State>,
  Set extends object,
>(
  kind: CaseKind<Action, State, Case, Set>,
  ctx: Context,
  action: Action,
  input: { code: string; version: number },
  work: (
    found: Case,
    tx: Tx,
    ctx: Context & { actor: PersonActor },
  ) => CaseChange<State, Set> | Promise<CaseChange<State, Set>>,
): Promise<ChangedCase<State>> {
  const { subject } = kind;
  authorize(ctx, kind.actions[action].permission);
  return transaction(async (tx) => {
    const { found, to } = await requireChangeable(kind, ctx, tx, action, input);
    const change = await work(found, tx, ctx);
    const step = {
      action,
      to,
      event: kind.actions[action].event,
      audit: `${subject}.${action}`,
    };
    return applyChange(kind, ctx, tx, found, step, change);
  });
}

/** An action that is taken now, where it leads, and what history and audit log call it. */
export type Step<Action, State> = { action: Action; to: State; event: string; audit: string };

/**
 * Makes a change that was allowed and decided on: compare-and-set, history, audit, outbox, then the rows of its own.
 * @throws AppError forbidden (it would leave the sight of the person who acts), conflict
 */
export async function applyChange<
  Action extends string,
  State extends string,
  Case extends CaseForChange<State>,
  Set extends object,
>(
  kind: CaseKind<Action, State, Case, Set>,
  ctx: Context,
  tx: Tx,
  found: Case,
  step: Step<Action, State>,
  change: CaseChange<State, Set>,
): Promise<ChangedCase<State>> {
  const { subject } = kind;
  const state = change.state ?? step.to;
  const own = change.set ?? ({} as Set);
  const { kind: stateKind, tellsCitizen } = kind.stateFacts(state);
  const isPublic = change.event?.isPublic ?? (state !== found.state && tellsCitizen);
  const clocks = await kind.clocks?.(found, { state, set: own, isPublic }, tx, ctx);
  const set = { ...own, ...kind.alongside?.(found, step.action, { state, set: own }), ...clocks?.set };
  const after = { ...found, ...set, state };
  // Citizens act on what is theirs, by no reach.
  if (ctx.actor.kind === 'person' && !kind.leavesReach?.(step.action))
    authorizeRecord(ctx.actor, `${subject}.read`, after);
  const changed = changedNames(found, { state, ...set });
  const fields = [
    ...changed.flatMap((name) =>
      name === 'state' ? ['state'] : (kind.factOf[name as keyof Set & string] ?? []),
    ),
    ...(change.fields ?? []),
  ];
  const won = await writeAuditedChange(tx, ctx, subject, found, after, {
    assignments: assignments(set, kind.columns),
    closedAt: stateKind === 'closed' ? (found.closedAt ?? ctx.now) : null,
    isPublic,
    judgements: [...(change.judgements ?? []), ...(clocks?.judgements ?? [])],
    event: {
      kind: step.event,
      note: change.event?.note ?? null,
      data: { ...change.event?.data, version: found.version + 1, fields },
    },
    audit: {
      action: step.audit,
      reason: change.reason ?? null,
      data: beforeAndAfter(found, after, changed, kind.texts),
    },
  });
  if (!won) throw await kind.conflictSince(tx, found.id, found.version);
  await change.effects?.(tx);
  return {
    id: found.id,
    code: found.code,
    version: found.version + 1,
    state,
    dueAt: after.dueAt?.toISOString() ?? null,
  };
}

/** Tells those who reach the case, once this is committed, that it changed. */
export function announceChange(tx: Tx, subject: Subject, found: ReachedCase & { id: number }): Promise<void> {
  return writeOutboxMessage(tx, `${subject}.changed`, found.id, changePayload(found));
}

function changedNames(before: object, after: object): string[] {
  const old = before as Record<string, unknown>;
  return Object.entries(after).flatMap(([name, value]) =>
    JSON.stringify(old[name]) === JSON.stringify(value) ? [] : [name],
  );
}

function beforeAndAfter(
  before: object,
  after: object,
  names: readonly string[],
  texts: readonly string[],
): Prisma.InputJsonObject {
  const pick = (record: object) =>
    Object.fromEntries(
      Object.entries(record)
        .filter(([name]) => names.includes(name))
        .map(([name, value]: [string, unknown]) => [
          name,
          texts.includes(name)
            ? value
              ? '(text)'
              : null
            : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue),
        ]),
    );
  return { before: pick(before), after: pick(after) };
}
